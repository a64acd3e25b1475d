import { sm2PublicKeyOfPoint, Sm2Verifier } from '@kangqiao/national-crypto';
import type { FileProblem } from '../platform/settings/references';
import type { TerminalField, TerminalKeySettings } from './terminal-settings';

/** A key that a hospital's terminals sign with; reading a key costs more than verifying with it, so it is read once. */
export interface TerminalKey {
  verifier: Sm2Verifier;
  /** Null = always. */
  validFrom: Date | null;
  /** From this instant on no longer; null = never. */
  validUntil: Date | null;
}

/** What a hospital's terminals sign with, and what they are told. */
export interface TerminalAccess {
  /** By X-Key-Id. */
  keys: ReadonlyMap<string, TerminalKey>;
  fields: ReadonlySet<TerminalField>;
}

interface Described {
  terminals: readonly TerminalKeySettings[];
  terminalFields: readonly TerminalField[];
}

const POINT = /^(?:04)?([0-9a-f]{128})$/i;
const BASE64 = /^[A-Za-z0-9+/]{120,124}={0,2}$/;

/** SPKI DER; null when it is no SM2 public key in one of the three spellings. */
export function readPublicKey(text: string): Buffer | null {
  const [, point] = POINT.exec(text) ?? [];
  if (point === undefined && !BASE64.test(text)) return null;
  const key = point === undefined ? Buffer.from(text, 'base64') : sm2PublicKeyOfPoint(Buffer.from(point, 'hex'));
  try {
    new Sm2Verifier(key);
    return key;
  } catch {
    return null;
  }
}

export const isInForce = ({ validFrom, validUntil }: TerminalKey, now: Date): boolean =>
  (validFrom === null || now >= validFrom) && (validUntil === null || now < validUntil);

const toInstant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

const toKey = ({ publicKey, validFrom, validUntil }: TerminalKeySettings): TerminalKey => {
  const spki = readPublicKey(publicKey);
  if (!spki) throw new TypeError('not an SM2 public key');
  return { verifier: new Sm2Verifier(spki), validFrom: toInstant(validFrom), validUntil: toInstant(validUntil) };
};

/** Of settings without a fault. */
export const toTerminals = ({ terminals, terminalFields }: Described): TerminalAccess | null =>
  terminals.length === 0
    ? null
    : {
        keys: new Map(terminals.map((settings) => [settings.keyId, toKey(settings)])),
        fields: new Set(terminalFields),
      };

/**
 * What is wrong with the keys of all hospitals. A public key stands for one hospital only: a signature does not say
 * which hospital it is for, the key does.
 */
export function terminalProblems(hospitals: readonly { terminals?: unknown }[]): FileProblem[] {
  const owners = new Map<string, number>();
  return hospitals.flatMap(({ terminals }, hospital) => {
    const named = new Set<string>();
    const keys: unknown[] = Array.isArray(terminals) ? terminals : [];
    return keys.flatMap((one, index) => {
      const { keyId, publicKey, validFrom, validUntil } = (one ?? {}) as Partial<TerminalKeySettings>;
      const problems: FileProblem[] = [];
      const report = (field: string, message: string) =>
        void problems.push({ path: `hospitals[${hospital}].terminals[${index}].${field}`, message });
      if (typeof keyId === 'string' && named.has(keyId)) report('keyId', `is used twice: ${keyId}`);
      if (typeof keyId === 'string') named.add(keyId);
      if (typeof publicKey === 'string') {
        const spki = readPublicKey(publicKey);
        const owner = owners.get(spki?.toString('hex') ?? '');
        if (!spki) report('publicKey', 'must be an SM2 public key: SPKI in base64, or its point in hex');
        else if (owner !== undefined && owner !== hospital) report('publicKey', 'is the key of another hospital');
        else owners.set(spki.toString('hex'), hospital);
      }
      if (
        typeof validFrom === 'string' &&
        typeof validUntil === 'string' &&
        !(new Date(validFrom) < new Date(validUntil))
      )
        report('validUntil', 'must be after validFrom');
      return problems;
    });
  });
}
