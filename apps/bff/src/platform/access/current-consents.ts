import { CONSENT_PURPOSES, type ConsentPurpose } from '@kangqiao/contracts';
import { CONSENT_VERSIONS } from '../consents/consent-texts';

/** Selects what a person `p` agreed to, such as `identity:1,reports:1`; null = nothing. */
export const CURRENT_CONSENTS = `(
  SELECT GROUP_CONCAT(CONCAT(g.purpose, ':', g.version)) FROM consent_current g
   WHERE g.person_id = p.id AND g.given = 1)`;

/** Purposes that are agreed to in the words of today; what was agreed to in older words no longer counts. */
export const currentConsents = (stored: string | null): ConsentPurpose[] => {
  const given = new Set(stored?.split(','));
  return CONSENT_PURPOSES.filter((purpose) => given.has(`${purpose}:${CONSENT_VERSIONS[purpose]}`));
};
