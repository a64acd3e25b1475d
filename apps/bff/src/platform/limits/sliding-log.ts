import type { Budget, Lockout } from './budget';

/** Milliseconds since 1970, big-endian: such bytes sort like the instants that they stand for. */
export const BYTES_A_TIME = 6;
const SECOND = 1000;

export const encodeTime = (time: Date): Buffer => {
  const bytes = Buffer.alloc(BYTES_A_TIME);
  bytes.writeUIntBE(time.getTime(), 0, BYTES_A_TIME);
  return bytes;
};

/** The instants of a log, oldest first. */
export const decodeTimes = (log: Buffer): Date[] =>
  Array.from(
    { length: Math.floor(log.length / BYTES_A_TIME) },
    (_, at) => new Date(log.readUIntBE(at * BYTES_A_TIME, BYTES_A_TIME)),
  );

const secondsFrom = (now: Date, until: number): number => Math.max(0, Math.ceil((until - now.getTime()) / SECOND));

/** Whole seconds until a budget can be used again; 0 = now. `times` holds the earlier uses, oldest first. */
export const secondsUntilFree = (times: readonly Date[], { most, perSeconds }: Budget, now: Date): number => {
  const oldest = times.at(-most);
  return oldest ? secondsFrom(now, oldest.getTime() + perSeconds * SECOND) : 0;
};

/** Whole seconds that a lockout still lasts; 0 = none. `times` holds the failures, oldest first. */
export const secondsLocked = (times: readonly Date[], lockout: Lockout, now: Date): number => {
  const [first, last] = [times.at(-lockout.failures), times.at(-1)];
  if (!first || !last || last.getTime() - first.getTime() >= lockout.withinSeconds * SECOND) return 0;
  return secondsFrom(now, last.getTime() + lockout.forSeconds * SECOND);
};
