import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { isRecord } from '../input';

/** How the two versions of the envelope encrypt and sign (docs/wires/provincial.md). */
const SCHEMES = {
  'V2.0.0': {
    cipher: 'sm4-ecb',
    block: 16,
    hash: 'sm3',
    signMode: 'SM3',
    encryptMode: 'SM4/ECB/ZeroBytePadding',
    headSigned: ['appId', 'nonceStr', 'timestamp', 'version'],
  },
  'V1.0.6': {
    cipher: 'des-ede3-ecb',
    block: 8,
    hash: 'md5',
    signMode: 'MD5',
    encryptMode: 'DESede/ECB/ZeroBytePadding',
    headSigned: ['appId', 'nonceStr', 'orgCode', 'timestamp', 'version'],
  },
} as const;
export type Version = keyof typeof SCHEMES;

/** What the platform gave an application. */
export interface Credentials {
  appId: string;
  /** The organisations on whose behalf it may ask; its own is the first. */
  orgCodes: readonly string[];
  appRecordNo: string;
  version: Version;
  /** Hexadecimal: 32 digits with V2.0.0, 48 with V1.0.6. */
  key: string;
}

export const schemeOf = ({ version }: Credentials) => SCHEMES[version];

export function seal(text: string, app: Credentials): string {
  const { cipher, block } = schemeOf(app);
  const bytes = Buffer.from(text, 'utf8');
  const padded = Buffer.alloc(Math.ceil(bytes.length / block) * block);
  bytes.copy(padded);
  const engine = createCipheriv(cipher, Buffer.from(app.key, 'hex'), null);
  engine.setAutoPadding(false);
  return engine.update(padded).toString('hex').toUpperCase();
}

/** Null when it was not encrypted with this key. */
export function unseal(sealed: string, app: Credentials): string | null {
  const { cipher, block } = schemeOf(app);
  if (!/^[\dA-F]+$/i.test(sealed) || sealed.length % (2 * block) !== 0) return null;
  const engine = createDecipheriv(cipher, Buffer.from(app.key, 'hex'), null);
  engine.setAutoPadding(false);
  const text = engine.update(sealed, 'hex').toString('utf8').replace(/\0+$/, '');
  return text.includes('\ufffd') ? null : text;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join(',')}]`;
  return isRecord(value) ? `{${joined(value)}}` : String(value ?? '');
}

function joined(members: Record<string, unknown>): string {
  const pairs: string[] = [];
  for (const name of Object.keys(members).sort()) {
    const text = plain(members[name]);
    if (text !== '') pairs.push(`${name}=${text}`);
  }
  return pairs.join('&');
}

export const signatureOf = (members: Record<string, unknown>, app: Credentials): string =>
  createHash(schemeOf(app).hash)
    .update(`${joined(members)}&key=${app.key}`)
    .digest('hex')
    .toUpperCase();
