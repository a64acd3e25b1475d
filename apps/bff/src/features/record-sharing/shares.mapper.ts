import type { Share } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { shareState } from './share-state';
import type { StoredOpening, StoredShare } from './shares.store';

export const toShare = (share: StoredShare, openings: readonly StoredOpening[], now: Date): Share => {
  const { id, scope, title, createdAt, expiresAt, viewsAllowed, viewsLeft } = share;
  const state = shareState(share, now);
  return {
    ...{ id, scope, title, state, viewsAllowed, viewsLeft },
    createdAt: isoWithOffset(createdAt),
    expiresAt: isoWithOffset(expiresAt),
    openings: openings.map(({ recipient, at }) => ({ recipient, at: isoWithOffset(at) })),
    actions: { end: state === 'open' },
  };
};
