import { CheckFailed, NothingToCheck } from './check';

/** @throws CheckFailed unless it holds */
export function ensure(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new CheckFailed(otherwise);
}

/** Compares by value; says only what was compared, never the values, which may be a person's. */
export function ensureEqual(actual: unknown, expected: unknown, what: string): void {
  ensure(isSame(actual, expected), `${what} is not as expected`);
}

/** Prototypes are left aside: what was copied between realms is the same data. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [dateA, dateB] = [instantOf(a), instantOf(b)];
  if (dateA !== null || dateB !== null) return dateA === dateB;
  const [entries, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    entries.length === others.size && entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

function instantOf(value: object): number | null {
  return Object.prototype.toString.call(value) === '[object Date]' ? (value as Date).getTime() : null;
}

/** An outcome of a write by its kind, and where given its reason. */
export function ensureOutcome(
  outcome: { kind: string; reason?: string },
  kind: string | readonly string[],
  reason?: string,
): void {
  const told = outcome.reason === undefined ? outcome.kind : `${outcome.kind} (${outcome.reason})`;
  const fits = typeof kind === 'string' ? outcome.kind === kind : kind.includes(outcome.kind);
  const wanted = [kind].flat().join(' or ') + (reason ? ` (${reason})` : '');
  ensure(fits && (reason === undefined || outcome.reason === reason), `expected ${wanted}, was ${told}`);
}

/** The element that a check needs. @throws NothingToCheck when there is none */
export function needed<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new NothingToCheck(what);
  return value;
}

/** An answer that must be there. @throws CheckFailed when it is not */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new CheckFailed(`${what} is missing`);
  return value;
}

/** How a promise failed. @throws CheckFailed when it did not */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const data = await promise.then(
    () => ({ answered: true as const }),
    (error: unknown) => ({ answered: false as const, error }),
  );
  if (data.answered) throw new CheckFailed('answered with data instead of an error');
  return data.error;
}
