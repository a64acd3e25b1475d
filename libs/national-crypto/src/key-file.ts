import { randomBytes } from 'node:crypto';
import { KEY_PURPOSES, type KeyPurpose } from './keys';
import { generateSm2KeyPair, sm2PublicKeyOf } from './sm2';

/** All versions of one purpose's key; old ones stay for what was made with them. */
export interface KeyVersions {
  /** Version that new things are made with. */
  current: number;
  /** Base64 by version. */
  keys: Record<string, string>;
}

/** The JSON document that FileKeyProvider reads. */
export type KeyFile = Record<KeyPurpose, KeyVersions>;

const LENGTHS: Partial<Record<KeyPurpose, number>> = { field: 16, 'field-mac': 32, 'blind-index': 32, audit: 32 };
export const MAX_VERSION = 65_535;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export const freshKey = (purpose: KeyPurpose): Buffer => {
  const length = LENGTHS[purpose];
  return length === undefined ? generateSm2KeyPair().privateKey : randomBytes(length);
};

const ofEveryPurpose = <T>(make: (purpose: KeyPurpose) => T): Record<KeyPurpose, T> =>
  Object.fromEntries(KEY_PURPOSES.map((purpose) => [purpose, make(purpose)])) as Record<KeyPurpose, T>;

/** A fresh key of every purpose, version 1. Write it with mode 0600; losing it loses every encrypted column. */
export const generateKeyFile = (): KeyFile =>
  ofEveryPurpose((purpose) => ({ current: 1, keys: { '1': freshKey(purpose).toString('base64') } }));

/** A key file's keys by purpose and version. */
export type ParsedKeys = Record<KeyPurpose, { current: number; keys: Map<number, Buffer> }>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_VERSION;

const keyFault = (purpose: KeyPurpose, bytes: Buffer): string | null => {
  const length = LENGTHS[purpose];
  if (length !== undefined) return bytes.length === length ? null : `must be ${length} bytes, has ${bytes.length}`;
  try {
    sm2PublicKeyOf(bytes);
    return null;
  } catch {
    return 'must be an SM2 private key in PKCS8 DER';
  }
};

const parsePurpose = (purpose: KeyPurpose, value: unknown, faults: string[]) => {
  const parsed = { current: 0, keys: new Map<number, Buffer>() };
  if (!isObject(value) || !isObject(value.keys)) {
    faults.push(`"${purpose}": is missing or not of the form { "current": 1, "keys": { "1": "…" } }`);
    return parsed;
  }
  for (const [version, text] of Object.entries(value.keys)) {
    const name = `"${purpose}" version ${version}`;
    if (!/^[1-9]\d{0,4}$/.test(version) || !isVersion(Number(version))) {
      faults.push(`${name}: the version must be 1 to ${MAX_VERSION}`);
    } else if (typeof text !== 'string' || !BASE64.test(text)) {
      faults.push(`${name}: must be base64`);
    } else {
      const bytes = Buffer.from(text, 'base64');
      const fault = keyFault(purpose, bytes);
      if (fault) faults.push(`${name}: ${fault}`);
      parsed.keys.set(Number(version), bytes);
    }
  }
  if (isVersion(value.current) && Object.hasOwn(value.keys, String(value.current))) parsed.current = value.current;
  else faults.push(`"${purpose}": "current" must name one of its keys`);
  return parsed;
};

const reusedKeys = (parsed: ParsedKeys): string[] => {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  for (const purpose of KEY_PURPOSES) {
    for (const [version, bytes] of parsed[purpose].keys) {
      const name = `"${purpose}" version ${version}`;
      const earlier = seen.get(bytes.toString('base64'));
      if (earlier) faults.push(`${name}: is the same key as ${earlier}`);
      seen.set(bytes.toString('base64'), name);
    }
  }
  return faults;
};

/** Reads a key file's text; every fault is found, and none of them quotes a key. */
export const parseKeyFile = (text: string): { keys: ParsedKeys; faults: string[] } => {
  const faults: string[] = [];
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    faults.push('is not JSON');
  }
  const root = isObject(document) ? document : {};
  if (document !== undefined && !isObject(document)) faults.push('must be a JSON object');
  if (faults.length > 0) return { keys: emptyKeys(), faults };

  const keys = emptyKeys();
  for (const purpose of KEY_PURPOSES) keys[purpose] = parsePurpose(purpose, root[purpose], faults);
  return { keys, faults: [...faults, ...reusedKeys(keys)] };
};

const emptyKeys = (): ParsedKeys => ofEveryPurpose(() => ({ current: 0, keys: new Map<number, Buffer>() }));
