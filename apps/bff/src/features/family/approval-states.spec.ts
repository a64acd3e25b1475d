import fc from 'fast-check';
import { APPROVAL_STATES, type ApprovalState, helpStateOf, mayMove } from './approval-states';
import { mayProofMove, PROOF_ROW_STATES, proofStateOf } from './proof-states';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const LATER = new Date('2026-11-23T02:00:00.000Z');

describe('the table of approvals', () => {
  const movesFrom = (from: ApprovalState) => APPROVAL_STATES.filter((to) => mayMove(from, to));

  it.each(['approved', 'refused', 'void'] as const)('lets nothing leave "%s"', (state) => {
    expect(movesFrom(state)).toEqual([]);
  });

  it('never stays where it is, and never waits again', () => {
    for (const state of APPROVAL_STATES) {
      expect(mayMove(state, state)).toBe(false);
      expect(mayMove(state, 'waiting')).toBe(false);
    }
  });

  it('ends at most once, whoever answers in whatever order, and is never approved after its time', () => {
    const attempts = fc.array(
      fc.record({ to: fc.constantFrom(...APPROVAL_STATES), at: fc.constantFrom(0, 10, 20, 30) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(attempts, (tried) => {
        const approval = { state: 'waiting' as ApprovalState, expiresAt: new Date(20) };
        const ends: ApprovalState[] = [];
        for (const { to, at } of [...tried].sort((a, b) => a.at - b.at)) {
          const mayNow = mayMove(approval.state, to) && new Date(at) < approval.expiresAt;
          if (!mayNow) continue;
          approval.state = to;
          if (movesFrom(to).length === 0) ends.push(to);
          expect(at).toBeLessThan(20);
        }
        expect(ends.length).toBeLessThanOrEqual(1);
        const told = helpStateOf(approval, new Date(30));
        expect(told).toBe(approval.state === 'approved' || approval.state === 'refused' ? approval.state : 'expired');
      }),
    );
  });

  it.each([
    ['waiting', LATER, 'waiting'],
    ['waiting', NOW, 'expired'],
    ['proving', LATER, 'waiting'],
    ['proving', NOW, 'expired'],
    ['approved', NOW, 'approved'],
    ['refused', LATER, 'refused'],
    ['void', LATER, 'expired'],
  ] as const)('tells the helper of "%s" until %p: %s', (state, expiresAt, told) => {
    expect(helpStateOf({ state, expiresAt }, NOW)).toBe(told);
  });
});

describe('the table of proofs', () => {
  it.each(['confirmed', 'refused', 'void'] as const)('lets nothing leave "%s"', (state) => {
    expect(PROOF_ROW_STATES.filter((to) => mayProofMove(state, to))).toEqual([]);
  });

  it.each([
    ['seeking', LATER, 'expired'],
    ['waiting', LATER, 'waiting'],
    ['waiting', NOW, 'expired'],
    ['confirmed', NOW, 'confirmed'],
    ['refused', NOW, 'refused'],
    ['void', LATER, 'expired'],
  ] as const)('tells the one who asked of "%s" until %p: %s', (state, expiresAt, told) => {
    expect(proofStateOf({ state, expiresAt }, NOW)).toBe(told);
  });
});
