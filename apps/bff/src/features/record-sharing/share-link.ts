import { randomBytes, randomInt } from 'node:crypto';
import { sm3 } from '@kangqiao/national-crypto';
import { CompactEncrypt } from 'jose';

const KEY_BYTES = 32;
const TOKEN_BYTES = 32;
const PASSCODE_DIGITS = 6;
/** Characters of a label, by the specification. */
const MOST_LABEL = 80;

/** What whoever holds the link needs; none of it is stored. */
export interface LinkSecrets {
  key: Buffer;
  /** Part of the link's address. */
  token: string;
  passcode: string;
}

export const newSecrets = (): LinkSecrets => ({
  key: randomBytes(KEY_BYTES),
  token: randomBytes(TOKEN_BYTES).toString('base64url'),
  passcode: String(randomInt(10 ** PASSCODE_DIGITS)).padStart(PASSCODE_DIGITS, '0'),
});

/** What is stored of a passcode: it cannot be guessed from it without the token. */
export const passcodeHash = (token: string, passcode: string): Buffer =>
  sm3(Buffer.from(JSON.stringify([token, passcode]), 'utf8'));

/** A file as SMART Health Links carry it: JWE, direct key, A256GCM, deflated. */
export const sealFile = (key: Buffer, contentType: string, content: Buffer): Promise<string> =>
  new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', zip: 'DEF', cty: contentType })
    .encrypt(key);

export interface LinkPlace {
  /** Where browsers reach this service, such as `https://kangqiao.example.cn`. */
  publicUrl: string;
  expiresAt: Date;
  label: string;
}

/** The link: `shlink:/` and the base64url of what a reader needs, the key among it. */
export const shareLink = ({ key, token }: LinkSecrets, { publicUrl, expiresAt, label }: LinkPlace): string => {
  const payload = {
    url: `${publicUrl}/shl/${token}`,
    key: key.toString('base64url'),
    exp: Math.floor(expiresAt.getTime() / 1000),
    flag: 'P',
    label: Array.from(label).slice(0, MOST_LABEL).join(''),
    v: 1,
  };
  return `shlink:/${Buffer.from(JSON.stringify(payload), 'utf8').toString('base64url')}`;
};
