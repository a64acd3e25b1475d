import { CORRECTION_STATES, type CorrectionState } from '@kangqiao/contracts';
import fc from 'fast-check';
import { mayMove } from './correction-states';

const ORDER: Readonly<Record<CorrectionState, number>> = { sent: 0, received: 1, accepted: 2, declined: 2 };

it('a correction only moves on, and never leaves a decision', () => {
  const state = fc.constantFrom(...CORRECTION_STATES);
  fc.assert(fc.property(state, state, (from, to) => mayMove(from, to) === ORDER[to] > ORDER[from]));
});
