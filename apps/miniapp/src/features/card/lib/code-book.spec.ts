import fc from 'fast-check';
import type { CardCodeList } from '@kangqiao/contracts';
import {
  codeAt,
  type CodeRun,
  isDue,
  joined,
  nextStart,
  runOf,
  serverTime,
  trimmed,
  without,
  worksUntil,
} from './code-book';

const T = Date.parse('2026-11-22T09:00:00+08:00');
const SECOND = 1_000;
const DAY = 86_400_000;
const at = (instant: number) => new Date(instant).toISOString();

/** As the regional issuer gives them: sixty seconds each, the next beginning ten seconds before the end. */
const list = (count: number, start = T): CardCodeList => ({
  items: Array.from({ length: count }, (_, index) => {
    const startsAt = start + index * 50 * SECOND;
    return {
      text: `code-${index}`,
      kind: 'dynamic',
      startsAt: at(startsAt),
      refreshAt: at(startsAt + 50 * SECOND),
      expiresAt: at(startsAt + 60 * SECOND),
    };
  }),
  now: at(start),
});

/** Fetched in no time by a phone whose clock is off by so much. */
const run = (count: number, phoneIsAhead = 0): CodeRun => {
  const phone = T + 500 + phoneIsAhead;
  return runOf(list(count), { sentAt: phone, receivedAt: phone });
};
const shown = (of: CodeRun, phoneNow: number) => codeAt(of, phoneNow)?.text ?? null;

describe('the code to show', () => {
  it.each([
    [0, 'code-0'],
    [49_999, 'code-0'],
    [50_000, 'code-1'],
    [109_999, 'code-2'],
    [160_000 - 1, 'code-2'],
  ])('is, %d ms after the start of a run of three, %s', (after, text) => expect(shown(run(3), T + after)).toBe(text));

  it('is none before the first begins', () => expect(shown(run(3), T - 1)).toBeNull());
  it('is the last until its very end, and none from then on', () => {
    expect(shown(run(3), T + 159_999)).toBe('code-2');
    expect(shown(run(3), T + 160_000)).toBeNull();
  });

  it('is right on a phone whose clock is off by any time', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -400 * DAY, max: 400 * DAY }),
        fc.integer({ min: 0, max: 800_000 }),
        (ahead, after) => {
          expect(shown(run(15, ahead), T + ahead + after)).toBe(shown(run(15), T + after));
        },
      ),
    ));

  it('counts at that moment by the server’s clock, whatever gaps and orders there are', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: -1000, max: 1000 }),
            fc.integer({ min: 1, max: 300 }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
        ),
        fc.integer({ min: -1500, max: 1500 }),
        fc.integer({ min: -DAY, max: DAY }),
        (spans, after, ahead) => {
          const items = spans.map(([start, length, part], index) => ({
            text: `code-${index}`,
            kind: 'dynamic' as const,
            startsAt: at(T + start * SECOND),
            refreshAt: at(T + (start + length * part) * SECOND),
            expiresAt: at(T + (start + length) * SECOND),
          }));
          const phone = T + 500 + ahead;
          const of = runOf({ items, now: at(T) }, { sentAt: phone, receivedAt: phone });
          const now = T + after * SECOND;
          const code = codeAt(of, now + ahead);
          const counts = items.filter((item) => Date.parse(item.startsAt) <= now && now < Date.parse(item.expiresAt));
          if (counts.length === 0) expect(code).toBeNull();
          else expect(counts.map(({ text }) => text)).toContain(code?.text);
          const until = worksUntil(of, now + ahead);
          expect(until === null).toBe(code === null);
          if (until !== null) expect(codeAt(of, until - 1 + ahead)).not.toBeNull();
        },
      ),
    ));
});

describe('the two clocks', () => {
  it('are compared half-way between question and answer', () => {
    const slow = runOf(list(1), { sentAt: T - 3_500, receivedAt: T + 4_500 });
    expect(serverTime(slow, T)).toBe(T);
  });
});

describe('when the next run is fetched', () => {
  it('is once half of the time is used up', () => {
    const half = (14 * 50 + 60) * 500;
    expect(isDue(run(15), T + half - 1)).toBe(false);
    expect(isDue(run(15), T + half)).toBe(true);
  });
  it('is, for an issuer of one code at a time, when that one asks for it', () => {
    expect(isDue(run(1), T + 49_999)).toBe(false);
    expect(isDue(run(1), T + 50_000)).toBe(true);
  });
  it('is now where there is nothing to show', () => {
    expect(isDue(null, T)).toBe(true);
    expect(isDue(run(15), T - DAY)).toBe(true);
    expect(isDue(run(0), T)).toBe(true);
  });
});

describe('until when it works without a network', () => {
  it('is the end of the last code', () => expect(worksUntil(run(15), T)).toBe(T + 760_000));
  it('is the end before a gap', () => {
    const gap = without(run(15), 'code-3');
    expect(worksUntil(gap, T)).toBe(T + 160_000);
    expect(nextStart(gap, T + 170_000)).toBe(T + 200_000);
  });
  it('is not said where nothing can be shown', () => expect(worksUntil(run(3), T + 160_000)).toBeNull());
});

describe('a code that must not be shown again', () => {
  it('gives way to the next as soon as that begins', () => {
    const rest = without(run(3), 'code-0');
    expect(shown(rest, T)).toBeNull();
    expect(nextStart(rest, T)).toBe(T + 50_000);
    expect(shown(rest, T + 50_000)).toBe('code-1');
  });
});

describe('a newly fetched run', () => {
  it('leaves the code on the screen until its time', () => {
    const later = {
      ...list(3, T + 30_000),
      items: list(3, T + 30_000).items.map((code) => ({ ...code, text: `new-${code.text}` })),
    };
    const next = runOf(later, { sentAt: T + 30_500, receivedAt: T + 30_500 });
    const both = joined(next, codeAt(run(3), T + 30_000));
    expect(shown(both, T + 49_999)).toBe('code-0');
    expect(shown(both, T + 50_000)).toBe('new-code-0');
    expect(both.renewAt).toBe(next.renewAt);
  });
  it('is not doubled where the issuer gave the same code again', () =>
    expect(joined(run(1), codeAt(run(1), T)).codes).toHaveLength(1));
});

it('drops what has ended', () =>
  expect(trimmed(run(3), T + 60_000).codes.map(({ text }) => text)).toEqual(['code-1', 'code-2']));
