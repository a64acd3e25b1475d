import type { SignedHead } from './audit-row';

const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/** A head as it leaves the database's reach: JSON with hex, the same in the file and in the log. */
export const headFields = ({ position, hash, at, keyVersion, signature }: SignedHead) => ({
  position,
  hash: hash.toString('hex'),
  at: at.toISOString(),
  keyVersion,
  signature: signature.toString('hex'),
});

export const toHeadLine = (head: SignedHead): string => `${JSON.stringify(headFields(head))}\n`;

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const matches = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);

/** The head again; null for what `toHeadLine` cannot have written. Says nothing about its signature. */
export const fromHeadLine = (line: string): SignedHead | null => {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return null;
  const { position, hash, at, keyVersion, signature } = value as Record<string, unknown>;
  const time = typeof at === 'string' ? new Date(at) : null;
  if (!isCount(position) || !isCount(keyVersion) || !time || Number.isNaN(time.getTime())) return null;
  if (!matches(hash, HASH) || !matches(signature, SIGNATURE)) return null;
  return {
    position,
    hash: Buffer.from(hash, 'hex'),
    at: time,
    keyVersion,
    signature: Buffer.from(signature, 'hex'),
  };
};
