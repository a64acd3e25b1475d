import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const ALGORITHM = 'aes-128-ecb';

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();

export function encrypt(plain: Buffer, key: string): string {
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, 'ascii'), null);
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
}

/** Null when the text was not encrypted with this key. */
export function decrypt(text: string, key: string): string | null {
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'ascii'), null);
  try {
    const plain = Buffer.concat([decipher.update(text, 'base64'), decipher.final()]);
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return null;
  }
}

export const signRequest = (call: { code: string; encrypted: string; userId: string }, key: string): string =>
  md5(`FUN_CODE=${call.code}&REQ_ENCRYPTED=${call.encrypted}&USER_ID=${call.userId}&KEY=${key}`);

export const signReply = (reply: { encrypted: string; code: string; message: string }, key: string): string =>
  md5(`RES_ENCRYPTED=${reply.encrypted}&RETURN_CODE=${reply.code}&RETURN_MSG=${reply.message}&KEY=${key}`);
