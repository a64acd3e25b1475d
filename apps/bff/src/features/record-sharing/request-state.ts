import type { RecordRequestState } from '@kangqiao/contracts';

export interface RequestTerms {
  state: RecordRequestState;
  until: Date;
  /** The visit that it was asked for is over; false where no booking is known. */
  visitOver: boolean;
}

/** States that a request can still leave, and for what. */
const MOVES: Readonly<Record<RecordRequestState, readonly RecordRequestState[]>> = {
  pending: ['allowed', 'refused', 'lapsed'],
  allowed: ['ended'],
  refused: [],
  lapsed: [],
  ended: [],
};

export const mayMove = (from: RecordRequestState, to: RecordRequestState): boolean => MOVES[from].includes(to);

/** What a request has come to by now, whatever is stored: time and visit end it without anybody's doing. */
export const requestState = ({ state, until, visitOver }: RequestTerms, now: Date): RecordRequestState => {
  if (state === 'pending' && now >= until) return 'lapsed';
  if (state === 'allowed' && (visitOver || now >= until)) return 'ended';
  return state;
};
