import type { CardCodeList } from '@kangqiao/contracts';

/** A code as the phone keeps it; the instants are the server's, in milliseconds. */
export interface KeptCode {
  text: string;
  startsAt: number;
  refreshAt: number;
  expiresAt: number;
}

/** A person's next codes, soonest first, and by how much the phone's clock is off. */
export interface CodeRun {
  codes: readonly KeptCode[];
  /** Server's clock minus phone's clock, in milliseconds. */
  offset: number;
  /** When the next run is to be fetched, by the server's clock: about half of this one is used up by then. */
  renewAt: number;
}

/** The phone's clock when the codes were asked for and when they came, in epoch milliseconds. */
export interface Exchange {
  sentAt: number;
  receivedAt: number;
}

/** The server says its clock to the second: on the whole it is half a second further. */
const HALF_A_SECOND = 500;

const bySoonest = (a: KeptCode, b: KeptCode) => a.startsAt - b.startsAt || a.expiresAt - b.expiresAt;

/** One code is replaced when it asks for it; of several, half are kept in reserve. */
const renewalOf = (codes: readonly KeptCode[]): number => {
  const first = codes[0];
  const last = codes.at(-1);
  if (!first || !last) return 0;
  return codes.length === 1 ? first.refreshAt : Math.min(last.refreshAt, (first.startsAt + last.expiresAt) / 2);
};

/** What a phone keeps of a list, with the clocks compared half-way between question and answer. */
export function runOf({ items, now }: CardCodeList, { sentAt, receivedAt }: Exchange): CodeRun {
  const codes = items
    .map(({ text, startsAt, refreshAt, expiresAt }) => ({
      text,
      startsAt: Date.parse(startsAt),
      refreshAt: Date.parse(refreshAt),
      expiresAt: Date.parse(expiresAt),
    }))
    .sort(bySoonest);
  const offset = Date.parse(now) + HALF_A_SECOND - (sentAt + receivedAt) / 2;
  return { codes, offset, renewAt: renewalOf(codes) };
}

/** The server's clock, as far as the phone knows it. */
export const serverTime = (run: CodeRun, phoneNow: number): number => phoneNow + run.offset;

/**
 * The code to show: the first that counts and does not ask to be replaced yet, else the last that counts at all. So a
 * code stays until its time to be replaced, and the last of a run until its very end.
 */
export function codeAt(run: CodeRun, phoneNow: number): KeptCode | null {
  const now = serverTime(run, phoneNow);
  const valid = run.codes.filter(({ startsAt, expiresAt }) => startsAt <= now && now < expiresAt);
  return valid.find(({ refreshAt }) => now < refreshAt) ?? valid.at(-1) ?? null;
}

/** When the next code begins, by the server's clock; null where none lies ahead. */
export function nextStart(run: CodeRun, phoneNow: number): number | null {
  const now = serverTime(run, phoneNow);
  return run.codes.find(({ startsAt }) => startsAt > now)?.startsAt ?? null;
}

/** Until when there is a code at every moment, by the server's clock; null where there is none now. */
export function worksUntil(run: CodeRun, phoneNow: number): number | null {
  const shown = codeAt(run, phoneNow);
  return (
    shown &&
    run.codes.reduce(
      (end, { startsAt, expiresAt }) => (startsAt <= end ? Math.max(end, expiresAt) : end),
      shown.expiresAt,
    )
  );
}

/** Whether the next run should be fetched as soon as there is a network. */
export const isDue = (run: CodeRun | null, phoneNow: number): boolean =>
  run === null || serverTime(run, phoneNow) >= run.renewAt || codeAt(run, phoneNow) === null;

/** Without a code that must not be shown again: used, or photographed. */
export const without = (run: CodeRun, text: string): CodeRun => ({
  ...run,
  codes: run.codes.filter((code) => code.text !== text),
});

/** A newly fetched run in which the code on the screen stays until its time, so that nothing changes under a scanner. */
export function joined(run: CodeRun, shown: KeptCode | null): CodeRun {
  if (!shown || run.codes.some(({ text }) => text === shown.text)) return run;
  return { ...run, codes: [shown, ...run.codes].sort(bySoonest) };
}

/** Without what has ended. */
export function trimmed(run: CodeRun, phoneNow: number): CodeRun {
  const now = serverTime(run, phoneNow);
  return { ...run, codes: run.codes.filter(({ expiresAt }) => now < expiresAt) };
}
