/** What a culture says: what grew, that nothing did, or drugs that were tested against something nobody named. */
export type CultureFinding = { kind: 'grew'; organism: string } | { kind: 'nothing' } | { kind: 'unnamed' };

/**
 * Drugs tested against nothing named contradict "nothing grew": then neither is said.
 * @param organism as the laboratory wrote it; null = it names none
 * @param drugs how many were tested
 */
export const cultureFinding = (organism: string | null, drugs: number): CultureFinding => {
  const named = organism?.trim() ?? '';
  if (named !== '') return { kind: 'grew', organism: named };
  return { kind: drugs > 0 ? 'unnamed' : 'nothing' };
};
