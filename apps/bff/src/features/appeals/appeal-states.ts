import type { AppealState } from '@kangqiao/contracts';

/** `needless`: the hospital found out by itself that the person had come. */
export type KeptAppealState = AppealState | 'needless';

/** Every move an appeal may make; a decision stands. */
const MOVES: Record<KeptAppealState, readonly KeptAppealState[]> = {
  waiting: ['granted', 'refused', 'needless'],
  granted: [],
  refused: [],
  needless: [],
};

export const mayMove = (from: KeptAppealState, to: KeptAppealState): boolean => MOVES[from].includes(to);
