import type { HelpState } from '@kangqiao/contracts';

/**
 * `proving`: the elder agreed to a setup and now proves who they are by a code; `void`: the attempt that asked was
 * replaced.
 */
export const APPROVAL_STATES = ['waiting', 'proving', 'approved', 'refused', 'void'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Every move that an approval may make, and only before it expires. */
const MOVES: Record<ApprovalState, readonly ApprovalState[]> = {
  waiting: ['proving', 'approved', 'refused', 'void'],
  proving: ['approved'],
  approved: [],
  refused: [],
  void: [],
};

export const mayMove = (from: ApprovalState, to: ApprovalState): boolean => MOVES[from].includes(to);

/** What the one who asked is told: a refusal and a lapse, but never by whom or why. */
export const helpStateOf = (row: { state: ApprovalState; expiresAt: Date }, now: Date): HelpState => {
  switch (row.state) {
    case 'approved':
    case 'refused':
      return row.state;
    case 'waiting':
    case 'proving':
      return now < row.expiresAt ? 'waiting' : 'expired';
    case 'void':
      return 'expired';
  }
};
