import type { CorrectionState } from '@kangqiao/contracts';

/** Every move a correction may make; a decision stands. */
const MOVES: Readonly<Record<CorrectionState, readonly CorrectionState[]>> = {
  sent: ['received', 'accepted', 'declined'],
  received: ['accepted', 'declined'],
  accepted: [],
  declined: [],
};

export const mayMove = (from: CorrectionState, to: CorrectionState): boolean => MOVES[from].includes(to);
