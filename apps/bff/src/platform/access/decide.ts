import type { ConsentPurpose, LinkScope } from '@kangqiao/contracts';
import { guardianStage, type GuardianStage } from '@kangqiao/domain';
import { ACCESS_PURPOSES, type AccessPurpose, CONSENTS_NEEDED } from './access-purpose';
import type { LinkTerms } from './link-snapshot';

const BOOKING = ['view', 'book', 'card'] as const;
const REPORTS = [...BOOKING, 'reports'] as const;

const OF_SCOPE: Readonly<Record<LinkScope, readonly AccessPurpose[]>> = {
  booking: BOOKING,
  reports: REPORTS,
  everything: [...REPORTS, 'record'],
};

const OF_STAGE: Readonly<Record<GuardianStage, readonly AccessPurpose[]>> = {
  full: ACCESS_PURPOSES,
  narrowed: REPORTS,
  ended: [],
};

export type Refusal =
  | { kind: 'refused'; code: 'PERSON_NOT_FOUND' | 'PERSON_NOT_ACTIVE' | 'SCOPE_INSUFFICIENT' }
  | { kind: 'refused'; code: 'CONSENT_REQUIRED'; missing: readonly ConsentPurpose[] };

export type Decision<Link> =
  /** `hidesSensitive`: what sensitive departments did is not given out. */
  { kind: 'allowed'; link: Link; hidesSensitive: boolean } | Refusal;

type Terms = Pick<LinkTerms, 'state' | 'capacity' | 'scope' | 'sensitiveShown' | 'expiresAt' | 'birthDate'>;

/** Whether a link has ended, by its day or by the ward's age; it is then as if it were not there. */
export const linkIsOver = (
  { capacity, expiresAt, birthDate }: Pick<LinkTerms, 'capacity' | 'expiresAt' | 'birthDate'>,
  now: Date,
): boolean =>
  (expiresAt !== null && now >= expiresAt) || (capacity === 'guardian' && guardianStage(birthDate, now) === 'ended');

const rightsOf = ({ capacity, scope, birthDate }: Terms, now: Date): readonly AccessPurpose[] => {
  switch (capacity) {
    case 'self':
      return ACCESS_PURPOSES;
    case 'guardian':
      return OF_STAGE[guardianStage(birthDate, now)];
    case 'family':
      return OF_SCOPE[scope];
  }
};

const hidesSensitive = ({ capacity, sensitiveShown, birthDate }: Terms, now: Date): boolean => {
  switch (capacity) {
    case 'self':
      return false;
    case 'guardian':
      return guardianStage(birthDate, now) !== 'full';
    case 'family':
      return !sensitiveShown;
  }
};

/**
 * Whether an account may do something for a person: the one rule of all personal routes.
 * @param link null = there is none; it answers as if the person did not exist
 * @param consents what the person has agreed to, whoever asks
 */
export const decide = <Link extends Terms>(
  link: Link | null,
  purpose: AccessPurpose,
  now: Date,
  consents: readonly ConsentPurpose[],
): Decision<Link> => {
  if (!link || linkIsOver(link, now)) return { kind: 'refused', code: 'PERSON_NOT_FOUND' };
  if (link.state !== 'active') return { kind: 'refused', code: 'PERSON_NOT_ACTIVE' };
  if (!rightsOf(link, now).includes(purpose)) return { kind: 'refused', code: 'SCOPE_INSUFFICIENT' };
  const missing = CONSENTS_NEEDED[purpose].filter((needed) => !consents.includes(needed));
  if (missing.length > 0) return { kind: 'refused', code: 'CONSENT_REQUIRED', missing };
  return { kind: 'allowed', link, hidesSensitive: hidesSensitive(link, now) };
};
