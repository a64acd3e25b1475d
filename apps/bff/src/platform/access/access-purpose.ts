import type { ConsentPurpose } from '@kangqiao/contracts';

/**
 * What an access is for. `manage`: links, consents, the access log, export and erasure, which are the person's own
 * (or the guardian's) whatever a link allows.
 */
export const ACCESS_PURPOSES = ['view', 'book', 'card', 'reports', 'record', 'manage'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/** What the person must have agreed to, whoever acts for them. Without any consent they can still be managed. */
export const CONSENTS_NEEDED: Readonly<Record<AccessPurpose, readonly ConsentPurpose[]>> = {
  view: ['identity'],
  book: ['identity'],
  card: ['identity'],
  reports: ['identity', 'reports'],
  record: ['identity', 'record'],
  manage: [],
};
