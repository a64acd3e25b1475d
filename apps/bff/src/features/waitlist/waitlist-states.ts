import type { WaitlistState } from '@kangqiao/contracts';

/**
 * Every move of somebody who waits. `offered → waiting` is an offer that the hospital took away: the resident has done
 * nothing wrong and stands where they stood.
 */
const MOVES: Record<WaitlistState, readonly WaitlistState[]> = {
  waiting: ['offered', 'left', 'ended'],
  offered: ['taken', 'passed', 'left', 'ended', 'waiting'],
  taken: [],
  passed: [],
  left: [],
  ended: [],
};

export const mayMove = (from: WaitlistState, to: WaitlistState): boolean => MOVES[from].includes(to);

/** Something may still come of it. */
export const isActive = (state: WaitlistState): boolean => MOVES[state].length > 0;
