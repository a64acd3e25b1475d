import type { SessionState } from '@kangqiao/contracts';
import { instantOf } from '@kangqiao/domain';
import { asReleased, asShown, bookingWindow, isAhead, overlap, spanVerdict } from './scheduling.policy';

describe('a span of days', () => {
  it('may be one day and may be 31, not 32', () => {
    expect(spanVerdict({ from: '2026-12-01', to: '2026-12-01' })).toBe('fine');
    expect(spanVerdict({ from: '2026-12-01', to: '2026-12-31' })).toBe('fine');
    expect(spanVerdict({ from: '2026-12-01', to: '2027-01-01' })).toBe('too-long');
  });

  it('may not run backwards', () => {
    expect(spanVerdict({ from: '2026-12-02', to: '2026-12-01' })).toBe('backwards');
  });
});

describe('the booking window', () => {
  it('begins today in Shanghai and holds as many days as the hospital says', () => {
    expect(bookingWindow({ bookingDays: 7 }, new Date('2026-11-22T15:59:59Z'))).toEqual({
      from: '2026-11-22',
      to: '2026-11-28',
    });
    expect(bookingWindow({ bookingDays: 1 }, new Date('2026-11-22T16:00:00Z'))).toEqual({
      from: '2026-11-23',
      to: '2026-11-23',
    });
  });

  it('cuts a request to what both have, down to a single day', () => {
    const window = { from: '2026-11-22', to: '2026-11-28' };
    expect(overlap({ from: '2026-11-01', to: '2026-11-25' }, window)).toEqual({ from: '2026-11-22', to: '2026-11-25' });
    expect(overlap({ from: '2026-11-28', to: '2026-12-02' }, window)).toEqual({ from: '2026-11-28', to: '2026-11-28' });
    expect(overlap({ from: '2026-11-29', to: '2026-12-02' }, window)).toBeNull();
    expect(overlap({ from: '2026-11-01', to: '2026-11-21' }, window)).toBeNull();
  });
});

describe('a session of the last day', () => {
  const rules = { bookingDays: 7, releaseTime: '07:30' };
  const aSession = (date: string, state: SessionState = 'open') => ({ date, state });
  const at = (time: string, session = aSession('2026-11-28')) =>
    asReleased(session, rules, instantOf('2026-11-22', time)).state;

  it('is not released until its time, and as the hospital says from then on', () => {
    expect([at('07:29:59'), at('07:30:00')]).toEqual(['not-released', 'open']);
  });

  it('is stopped all the same', () => {
    expect(at('07:00', aSession('2026-11-28', 'stopped'))).toBe('stopped');
  });

  it('is released at midnight where the rules name no time, and the days before it always are', () => {
    const midnight = { bookingDays: 7, releaseTime: null };
    const last = aSession('2026-11-28');
    expect(asReleased(last, midnight, instantOf('2026-11-22', '00:00')).state).toBe('open');
    expect(at('07:00', aSession('2026-11-27'))).toBe('open');
  });
});

describe('a number', () => {
  it('can be taken until the second before its time, not at it', () => {
    const ahead = (time: string) => isAhead('2026-11-22', '09:30', instantOf('2026-11-22', time));
    expect(ahead('09:29:59')).toBe(true);
    expect(ahead('09:30:00')).toBe(false);
    expect(ahead('09:30:01')).toBe(false);
  });

  it('of tomorrow can be taken today, one of yesterday cannot', () => {
    const now = instantOf('2026-11-22', '23:59:59');
    expect(isAhead('2026-11-23', '00:00', now)).toBe(true);
    expect(isAhead('2026-11-21', '23:50', now)).toBe(false);
  });
});

describe('a session, for a passer-by', () => {
  const session = (state: 'open' | 'full' | 'stopped', remaining: number | null) => ({ state, remaining });

  it.each([
    [session('open', 3), 0, 0, session('open', 3)],
    [session('open', 3), 0, 2, session('open', 1)],
    [session('open', 3), 0, 3, session('full', 0)],
    [session('open', 3), 0, 4, session('full', 0)],
    [session('open', 3), 1, 0, session('full', 0)],
    [session('open', null), 0, 2, session('open', null)],
    [session('open', null), 1, 0, session('full', 0)],
    [session('stopped', 0), 1, 1, session('stopped', 0)],
  ])('that is %j, with %i who wait and %i that are kept, is %j', (given, waiting, kept, shown) => {
    expect(asShown(given, { waiting, kept })).toEqual(shown);
  });
});
