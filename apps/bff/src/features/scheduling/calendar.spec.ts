import { SESSION_STATES } from '@kangqiao/contracts';
import fc from 'fast-check';
import { calendarOf, isBookable } from './calendar';

const DAY = '2026-11-22';
const aSession = (state: 'open' | 'full' | 'stopped' | 'not-released', remaining: number | null = 0) => ({
  date: DAY,
  period: 'morning' as const,
  state,
  remaining,
});
const morning = (...sessions: ReturnType<typeof aSession>[]) =>
  calendarOf(sessions, { from: DAY, to: DAY })[0]?.halfDays[0];

describe('a half-day', () => {
  it('adds up what is left where something can be booked', () =>
    expect(morning(aSession('open', 3), aSession('full'), aSession('stopped', 9), aSession('open', 1))).toEqual({
      period: 'morning',
      state: 'open',
      remaining: 4,
      sessions: 4,
    }));

  it('has no count where one session has no limit', () =>
    expect(morning(aSession('open', 3), aSession('open', null))).toMatchObject({ state: 'open', remaining: null }));

  it('is full where an open session has no number left, and open with one', () => {
    expect(morning(aSession('open', 0))).toMatchObject({ state: 'full', remaining: 0 });
    expect(morning(aSession('open', 1))).toMatchObject({ state: 'open', remaining: 1 });
  });

  it('is said to be full before it is not released, and that before it is stopped', () => {
    expect(morning(aSession('stopped'), aSession('not-released'), aSession('full'))?.state).toBe('full');
    expect(morning(aSession('stopped'), aSession('not-released'))?.state).toBe('not-released');
    expect(morning(aSession('stopped'))?.state).toBe('stopped');
  });
});

describe('a calendar', () => {
  it('has every day of its span, over the end of a month, the empty ones too', () => {
    const days = calendarOf([], { from: '2026-11-29', to: '2026-12-02' });
    expect(days).toEqual(
      ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'].map((date) => ({ date, halfDays: [] })),
    );
  });

  it('counts every session of its days once, and bookable ones alone as left', () => {
    const session = fc.record({
      date: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-30'),
      period: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const, 'all-day' as const),
      state: fc.constantFrom(...SESSION_STATES),
      remaining: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(session), (sessions) => {
        const halves = calendarOf(sessions, { from: '2026-11-22', to: '2026-11-29' }).flatMap(
          ({ halfDays }) => halfDays,
        );
        const inside = sessions.filter(({ date }) => date <= '2026-11-29');
        const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
        expect(sum(halves.map((half) => half.sessions))).toBe(inside.length);
        expect(sum(halves.map((half) => half.remaining))).toBe(
          sum(inside.filter(isBookable).map((one) => one.remaining)),
        );
      }),
    );
  });
});
