import type { ProofState } from '@kangqiao/contracts';

/** `seeking`: the hospitals are being asked; `void`: a newer attempt replaced it, or it was tried too often. */
export const PROOF_ROW_STATES = ['seeking', 'waiting', 'confirmed', 'refused', 'void'] as const;
export type ProofRowState = (typeof PROOF_ROW_STATES)[number];

/** Every move that an attempt may make. */
const MOVES: Record<ProofRowState, readonly ProofRowState[]> = {
  seeking: ['waiting', 'confirmed', 'refused'],
  waiting: ['confirmed', 'refused', 'void'],
  confirmed: [],
  refused: [],
  void: [],
};

export const mayProofMove = (from: ProofRowState, to: ProofRowState): boolean => MOVES[from].includes(to);

/** What the one who asked is told of an attempt. */
export const proofStateOf = (row: { state: ProofRowState; expiresAt: Date }, now: Date): ProofState => {
  switch (row.state) {
    case 'confirmed':
    case 'refused':
      return row.state;
    case 'waiting':
      return now < row.expiresAt ? 'waiting' : 'expired';
    case 'seeking':
    case 'void':
      return 'expired';
  }
};
