import type { ConsentPurpose } from '@kangqiao/contracts';

/** The version of each purpose's text that counts now; an answer to an older one no longer does. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentPurpose, number>> = {
  identity: 1,
  reports: 1,
  record: 1,
  archive: 1,
  notifications: 1,
};
