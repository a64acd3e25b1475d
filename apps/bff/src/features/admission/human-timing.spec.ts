import fc from 'fast-check';
import { choiceDoubt, limitDoubt, requestDoubt, tapDoubt } from './human-timing';

/** Requests with these gaps between them, the newest first. */
const times = (gaps: readonly number[]): number[] => {
  let at = 1_000_000;
  return [at, ...gaps.map((gap) => (at -= gap))];
};
const every = (gap: number, count: number) => times(Array.from({ length: count }, () => gap));

describe('a tap', () => {
  const shown = new Date('2026-11-22T07:30:00.000+08:00');
  const after = (ms: number) => tapDoubt(shown, new Date(shown.getTime() + ms));

  it('is doubted within three tenths of a second, not from then on', () => {
    expect([after(0), after(299), after(300), after(3_600_000)]).toEqual(['too-quick', 'too-quick', null, null]);
  });

  it('is doubted before the page was shown', () => expect(after(-1)).toBe('too-quick'));
});

describe('a choice', () => {
  const told = new Date('2026-11-22T07:31:00.000+08:00');
  const after = (ms: number) => choiceDoubt(told, new Date(told.getTime() + ms));

  it('is doubted within a second of being told that it is one’s turn, not from then on', () => {
    expect([after(0), after(999), after(1000), after(240_000)]).toEqual(['too-quick', 'too-quick', null, null]);
  });
});

describe('people beyond the limit', () => {
  it('are doubted from the third on', () => {
    expect([1, 2, 3, 10].map(limitDoubt)).toEqual([false, false, true, true]);
  });
});

describe('the requests of an account', () => {
  it('are doubted from sixteen in three seconds on', () => {
    expect(requestDoubt(times([...Array.from({ length: 15 }, (_, i) => 120 + i * 10)]))).toBe('too-many');
    expect(requestDoubt([...times(Array.from({ length: 14 }, (_, i) => 120 + i * 10))])).toBeNull();
  });

  it('are doubted when they come like a clockwork, quickly and twelve times', () => {
    expect(requestDoubt(every(1000, 12))).toBe('too-even');
    expect(requestDoubt(every(1000, 11))).toBeNull();
    expect(requestDoubt(every(1500, 12))).toBe('too-even');
    expect(requestDoubt(every(1501, 12))).toBeNull();
  });

  it('are not doubted when a hand is behind them, however impatient', () => {
    const gap = fc.integer({ min: 250, max: 4000 });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 12, maxLength: 31 }), (gaps) => {
        fc.pre(new Set(gaps.map((one) => Math.round(one / 500))).size > 2);
        expect(requestDoubt(times(gaps))).toBeNull();
      }),
    );
  });

  it('are not doubted when the phone asks as it was told, at any network’s speed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 75_000 }), (gap) => expect(requestDoubt(every(gap, 31))).toBeNull()),
    );
  });

  it('are not doubted when there is none, or one', () => {
    expect([requestDoubt([]), requestDoubt([1])]).toEqual([null, null]);
  });
});
