import { instantOf, isoWithOffset } from '@kangqiao/domain';
import type { WaitlistRule } from '@kangqiao/his-port';
import fc from 'fast-check';
import { isSurelyClosed, offerEnd, offerMinutes, offersClose, returnMoment } from './offer.policy';

const RULE: WaitlistRule = {
  offers: [
    { days: 0, minutes: 10 },
    { days: 1, minutes: 30 },
    { days: 7, minutes: 120 },
    { days: 3, minutes: 60 },
  ],
  night: { from: '22:00', to: '07:00', days: 2 },
  closesBeforeMinutes: 60,
  returns: { fromMinutes: 5, toMinutes: 30 },
};

describe('the time of an offer', () => {
  it.each([
    [8, 120],
    [7, 120],
    [6, 60],
    [3, 60],
    [2, 30],
    [1, 30],
    [0, 10],
  ])('is what the hospital says with %i days left', (days, minutes) => {
    expect(offerMinutes(RULE, days)).toBe(minutes);
  });

  it('never grows as the visit comes closer, in whatever order the steps are written', () => {
    const steps = fc.uniqueArray(fc.record({ days: fc.nat(30), minutes: fc.integer({ min: 3, max: 600 }) }), {
      selector: ({ days }) => days,
    });
    fc.assert(
      fc.property(steps, fc.nat(40), (given, daysLeft) => {
        const sorted = [...given].sort((a, b) => a.days - b.days);
        const minutes = [...given].sort((a, b) => a.minutes - b.minutes).map((step) => step.minutes);
        const offers = [{ days: 0, minutes: 1 }, ...sorted.filter(({ days }) => days > 0)].map((step, index) => ({
          ...step,
          minutes: index === 0 ? 1 : (minutes[index - 1] ?? 1),
        }));
        const shuffled = { offers: [...offers].reverse() };
        expect(offerMinutes(shuffled, daysLeft)).toBeLessThanOrEqual(offerMinutes(shuffled, daysLeft + 1));
      }),
    );
  });

  it('has no answer for a day that is over', () => {
    expect(() => offerMinutes(RULE, -1)).toThrow(RangeError);
  });
});

const end = (date: string, now: [string, string], rule = RULE, startTime = '09:00') =>
  isoWithOffset(offerEnd({ date, startTime }, rule, instantOf(...now))).slice(0, 16);

describe('the end of an offer', () => {
  it('changes with the calendar day, at midnight', () => {
    expect(end('2026-11-23', ['2026-11-22', '23:59'])).toBe('2026-11-23T00:29');
    expect(end('2026-11-23', ['2026-11-23', '00:00'])).toBe('2026-11-23T00:10');
  });

  it('waits for the morning while the visit is far enough, and does not the day before', () => {
    expect(end('2026-11-24', ['2026-11-22', '21:30'])).toBe('2026-11-22T22:00');
    expect(end('2026-11-24', ['2026-11-22', '21:31'])).toBe('2026-11-23T07:01');
    expect(end('2026-11-24', ['2026-11-22', '22:00'])).toBe('2026-11-23T07:30');
    expect(end('2026-11-25', ['2026-11-22', '02:00'])).toBe('2026-11-22T08:00');
    expect(end('2026-11-25', ['2026-11-22', '06:59'])).toBe('2026-11-22T08:00');
    expect(end('2026-11-25', ['2026-11-22', '07:00'])).toBe('2026-11-22T08:00');
    expect(end('2026-11-23', ['2026-11-22', '21:50'])).toBe('2026-11-22T22:20');
    expect(end('2026-11-24', ['2026-11-22', '22:00'], { ...RULE, night: null })).toBe('2026-11-22T22:30');
  });

  it('knows a rest in the middle of the day and one that never is', () => {
    const noon = { ...RULE, night: { from: '12:00', to: '14:00', days: 1 } };
    expect(end('2026-11-24', ['2026-11-22', '11:50'], noon)).toBe('2026-11-22T14:20');
    expect(end('2026-11-24', ['2026-11-22', '14:00'], noon)).toBe('2026-11-22T14:30');
    expect(
      end('2026-11-24', ['2026-11-22', '11:50'], { ...RULE, night: { from: '00:00', to: '00:00', days: 1 } }),
    ).toBe('2026-11-22T12:20');
  });

  it('goes over several nights when it lasts longer than a day', () => {
    const long = { ...RULE, offers: [{ days: 0, minutes: 1440 }] };
    expect(end('2026-11-30', ['2026-11-22', '21:00'], long)).toBe('2026-11-24T15:00');
  });

  it('is never later than the visit', () => {
    expect(end('2026-11-22', ['2026-11-22', '08:51'])).toBe('2026-11-22T09:00');
    expect(end('2026-11-22', ['2026-11-22', '08:50'])).toBe('2026-11-22T09:00');
    expect(end('2026-11-22', ['2026-11-22', '08:49'])).toBe('2026-11-22T08:59');
  });

  it('lies as many waking minutes ahead as the step says', () => {
    const isAwake = (moment: Date) => {
      const time = isoWithOffset(moment).slice(11, 16);
      return time >= '07:00' && time < '22:00';
    };
    const moments = fc.integer({ min: 0, max: 60 * 24 * 6 });
    fc.assert(
      fc.property(moments, (minute) => {
        const now = new Date(instantOf('2026-11-01', '00:00').getTime() + minute * 60_000);
        const until = offerEnd({ date: '2026-11-20', startTime: '09:00' }, RULE, now);
        let awake = 0;
        for (let at = now.getTime(); at < until.getTime(); at += 60_000) if (isAwake(new Date(at))) awake += 1;
        expect(awake).toBe(120);
      }),
    );
  });
});

describe('a number that is freed', () => {
  it('is offered until so long before it starts, and not at that moment', () => {
    const close = offersClose({ date: '2026-11-22', startTime: '09:00' }, RULE);
    expect(isoWithOffset(close)).toBe('2026-11-22T08:00:00+08:00');
  });

  it('returns at a moment within the span, its ends included', () => {
    const now = instantOf('2026-11-22', '09:00');
    const at = (random: (least: number, most: number) => number) => returnMoment(RULE, now, random).getTime();
    expect(at((least) => least)).toBe(now.getTime() + 5 * 60_000);
    expect(at((_, most) => most - 1)).toBe(now.getTime() + 30 * 60_000);
  });
});

describe('a session of which nothing can be offered any more', () => {
  it.each([
    ['2026-11-21T18:00:00+08:00', 'morning', false],
    ['2026-11-22T11:59:59+08:00', 'morning', false],
    ['2026-11-22T12:00:00+08:00', 'morning', true],
    ['2026-11-22T17:59:59+08:00', 'afternoon', false],
    ['2026-11-22T18:00:00+08:00', 'afternoon', true],
    ['2026-11-22T23:59:59+08:00', 'evening', false],
    ['2026-11-22T23:59:59+08:00', 'all-day', false],
  ] as const)('is told at %s for the %s: %p', (now, period, closed) => {
    expect(isSurelyClosed({ date: '2026-11-22', period }, RULE, new Date(now))).toBe(closed);
  });
});
