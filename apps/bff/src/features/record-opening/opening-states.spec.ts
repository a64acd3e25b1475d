import { RECORD_OPENING_STATES, type RecordOpeningState } from '@kangqiao/contracts';
import fc from 'fast-check';
import { isOpenWith, isStanding, mayMove } from './opening-states';

const state = fc.constantFrom(...RECORD_OPENING_STATES);

/** What somebody tries to make of applications, one after another. */
const attempt = fc.oneof(fc.constant('apply' as const), state);

describe('an application for the first reading of a record', () => {
  it('only leaves the state in which it waits, and never comes back to it', () => {
    fc.assert(fc.property(state, state, (from, to) => mayMove(from, to) === (from === 'applied' && to !== 'applied')));
  });

  it('whatever is tried in whatever order: the record is open after an approval alone, and stays open', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        const made: RecordOpeningState[] = [];
        let wasApproved = false;
        for (const tried of attempts) {
          const newest = made.at(-1) ?? null;
          if (tried === 'apply') {
            if (newest === null || !isStanding(newest)) made.push('applied');
          } else if (newest !== null && mayMove(newest, tried)) {
            made[made.length - 1] = tried;
            wasApproved ||= tried === 'approved';
          }
          expect(made.filter(isStanding).length).toBeLessThanOrEqual(1);
          expect(isOpenWith(made.at(-1) ?? null)).toBe(wasApproved);
        }
      }),
    );
  });

  it('does not open the record before anybody has applied', () => {
    expect(isOpenWith(null)).toBe(false);
  });
});
