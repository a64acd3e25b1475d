import { WAITLIST_STATES } from '@kangqiao/contracts';
import fc from 'fast-check';
import { isActive, mayMove } from './waitlist-states';

const state = fc.constantFrom(...WAITLIST_STATES);

describe('the states of one in line', () => {
  it('are reached from waiting, all of them', () => {
    const reached = new Set(['waiting' as (typeof WAITLIST_STATES)[number]]);
    for (const from of reached) for (const to of WAITLIST_STATES) if (mayMove(from, to)) reached.add(to);
    expect([...reached].sort()).toEqual([...WAITLIST_STATES].sort());
  });

  it('never leave an end, and never stand still', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (!isActive(from)) expect(mayMove(from, to)).toBe(false);
        expect(mayMove(from, from)).toBe(false);
      }),
    );
  });

  it('let nobody take what was not offered', () => {
    expect(WAITLIST_STATES.filter((from) => mayMove(from, 'taken'))).toEqual(['offered']);
    expect(WAITLIST_STATES.filter((from) => mayMove(from, 'passed'))).toEqual(['offered']);
  });
});
