import type { ConsentPurpose, Person } from '@kangqiao/contracts';

/** The consent without which a service is not given. */
const CONSENT_FOR = {
  book: 'identity',
  reports: 'reports',
  record: 'record',
} as const satisfies Partial<Record<keyof Person['actions'], ConsentPurpose>>;

/**
 * Whether a service is shown for a person. What the server does not allow is hidden; but where a consent is all that may
 * be missing, the page behind it is where that is asked for.
 */
export const offers = (
  { actions, consents }: Pick<Person, 'actions' | 'consents'>,
  service: keyof typeof CONSENT_FOR,
): boolean => actions[service] || !consents.includes(CONSENT_FOR[service]);
