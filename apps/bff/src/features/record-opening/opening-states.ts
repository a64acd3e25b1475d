import type { RecordOpeningState } from '@kangqiao/contracts';

/** Every move an application may make; an answer stands, and whoever applies again makes another application. */
const MOVES: Readonly<Record<RecordOpeningState, readonly RecordOpeningState[]>> = {
  applied: ['approved', 'refused', 'withdrawn'],
  approved: [],
  refused: [],
  withdrawn: [],
};

export const mayMove = (from: RecordOpeningState, to: RecordOpeningState): boolean => MOVES[from].includes(to);

/** Whether it stands in the way of another application: it waits, or opened the record. A person has one such at most. */
export const isStanding = (state: RecordOpeningState): boolean => state === 'applied' || state === 'approved';

/** Whether the record may be read. @param newest null = nobody has applied */
export const isOpenWith = (newest: RecordOpeningState | null): boolean => newest === 'approved';
