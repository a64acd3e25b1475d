import { keptCodes } from '@/platform';
import { type CodeRun, type KeptCode, trimmed } from './code-book';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isCode = (value: unknown): value is KeptCode =>
  isRecord(value) &&
  typeof value.text === 'string' &&
  value.text !== '' &&
  [value.startsAt, value.refreshAt, value.expiresAt].every(isInstant);

const isRun = (value: unknown): value is CodeRun =>
  isRecord(value) &&
  isInstant(value.offset) &&
  isInstant(value.renewAt) &&
  Array.isArray(value.codes) &&
  value.codes.every(isCode);

/** What lies on the phone, made sense of: null for anything that this app would not have written. */
export const readRun = (stored: unknown, phoneNow: number): CodeRun | null => {
  if (!isRun(stored)) return null;
  const run = trimmed(stored, phoneNow);
  return run.codes.length > 0 ? run : null;
};

/** A person's codes on this phone; null where none is left. */
export const storedRun = (personId: string): CodeRun | null => readRun(keptCodes.read(personId), Date.now());

/** Nothing but texts of codes and instants is written. */
export const storeRun = (personId: string, { codes, offset, renewAt }: CodeRun): void =>
  keptCodes.write(personId, {
    codes: codes.map(({ text, startsAt, refreshAt, expiresAt }) => ({ text, startsAt, refreshAt, expiresAt })),
    offset,
    renewAt,
  });
