import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type Charset, decodeText, encodeText } from '../faults/charset';

const ALGORITHM = 'aes-128-ecb';

/** What both sides of the wire share. */
export interface Seal {
  /** 16 ASCII characters, for encryption and signing alike. */
  key: string;
  charset: Charset;
}

const md5 = (text: string, charset: Charset): string =>
  createHash('md5').update(encodeText(text, charset)).digest('hex').toUpperCase();

export function encrypt(plain: string, { key, charset }: Seal): string {
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, 'ascii'), null);
  return Buffer.concat([cipher.update(encodeText(plain, charset)), cipher.final()]).toString('base64');
}

/** Null when the text was not encrypted with this key, or is not in this charset. */
export function decrypt(text: string, { key, charset }: Seal): string | null {
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'ascii'), null);
  try {
    return decodeText(Buffer.concat([decipher.update(text, 'base64'), decipher.final()]), charset);
  } catch {
    return null;
  }
}

export const signRequest = (call: { code: string; encrypted: string; userId: string }, seal: Seal): string =>
  md5(`FUN_CODE=${call.code}&REQ_ENCRYPTED=${call.encrypted}&USER_ID=${call.userId}&KEY=${seal.key}`, seal.charset);

export const signReply = (reply: { encrypted: string; code: string; message: string }, seal: Seal): string =>
  md5(
    `RES_ENCRYPTED=${reply.encrypted}&RETURN_CODE=${reply.code}&RETURN_MSG=${reply.message}&KEY=${seal.key}`,
    seal.charset,
  );
