import { RECORD_REQUEST_STATES } from '@kangqiao/contracts';
import fc from 'fast-check';
import { mayMove, requestState } from './request-state';
import { shareState } from './share-state';

const NOW = new Date('2026-11-22T01:30:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

describe('a request', () => {
  it.each([
    ['pending', 1, false, 'pending'],
    ['pending', 0, false, 'lapsed'],
    ['allowed', 1, false, 'allowed'],
    ['allowed', 0, false, 'ended'],
    ['allowed', 1, true, 'ended'],
    ['refused', 0, true, 'refused'],
    ['lapsed', 1, true, 'lapsed'],
    ['ended', 1, false, 'ended'],
  ] as const)('that is %s with %s ms to go and its visit over: %s, is %s', (state, left, visitOver, now) => {
    expect(requestState({ state, until: after(left), visitOver }, NOW)).toBe(now);
  });

  it('never comes back from where it ended', () => {
    for (const from of ['refused', 'lapsed', 'ended'] as const)
      for (const to of RECORD_REQUEST_STATES) expect(mayMove(from, to)).toBe(false);
  });

  it('is only ever read while it is allowed, its time runs and its visit goes on', () => {
    const terms = fc.record({
      state: fc.constantFrom(...RECORD_REQUEST_STATES),
      until: fc.integer({ min: -2, max: 2 }).map(after),
      visitOver: fc.boolean(),
    });
    fc.assert(
      fc.property(terms, (given) => {
        const isReadable = requestState(given, NOW) === 'allowed';
        expect(isReadable).toBe(given.state === 'allowed' && given.until > NOW && !given.visitOver);
      }),
    );
  });
});

describe('a share', () => {
  const share = { viewsLeft: 1, wrongLeft: 1, expiresAt: after(1), endedAt: null };
  it.each([
    [{}, 'open'],
    [{ expiresAt: NOW }, 'expired'],
    [{ viewsLeft: 0 }, 'used-up'],
    [{ wrongLeft: 0, viewsLeft: 0 }, 'locked'],
    [{ endedAt: NOW, wrongLeft: 0 }, 'ended'],
  ])('with %o is %s', (change, state) => {
    expect(shareState({ ...share, ...change }, NOW)).toBe(state);
  });
});
