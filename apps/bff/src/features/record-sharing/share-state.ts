import type { ShareState } from '@kangqiao/contracts';

/** What the state of a share rests on. */
export interface ShareTerms {
  viewsLeft: number;
  wrongLeft: number;
  expiresAt: Date;
  endedAt: Date | null;
}

/** What became of a share; the resident's own end is told before anything that came of itself. */
export const shareState = ({ viewsLeft, wrongLeft, expiresAt, endedAt }: ShareTerms, now: Date): ShareState => {
  if (endedAt !== null) return 'ended';
  if (wrongLeft <= 0) return 'locked';
  if (viewsLeft <= 0) return 'used-up';
  return now < expiresAt ? 'open' : 'expired';
};
