import type { SqlValue } from '../../database/database';
import { ACCESS_PURPOSES, type AccessPurpose } from '../../platform/access/access-purpose';
import { decide } from '../../platform/access/decide';
import type { LinkSnapshot } from '../../platform/access/link-snapshot';

/** What an account may be told of one person now. */
export interface Visible {
  personId: string;
  /** Never empty. */
  purposes: readonly AccessPurpose[];
  hidesSensitive: boolean;
}

/** By the account's links of this moment. */
export const visibleTo = (links: readonly LinkSnapshot[], now: Date): Visible[] =>
  links.flatMap((link) => {
    const decisions = ACCESS_PURPOSES.map((purpose) => ({ purpose, ...decide(link, purpose, now, link.consents) }));
    const purposes = decisions.flatMap(({ kind, purpose }) => (kind === 'allowed' ? [purpose] : []));
    const hidesSensitive = decisions.some((one) => one.kind === 'allowed' && one.hidesSensitive);
    return purposes.length === 0 ? [] : [{ personId: link.personId, purposes, hidesSensitive }];
  });

/** As a condition on `notification`; null = nothing at all. */
export const conditionOf = (
  visible: readonly Visible[],
): { sql: string; values: (SqlValue | readonly SqlValue[])[] } | null =>
  visible.length === 0
    ? null
    : {
        sql: `(${visible
          .map(
            ({ hidesSensitive }) =>
              `(person_id = ? AND purpose IN (?)${hidesSensitive ? ' AND is_sensitive = 0' : ''})`,
          )
          .join(' OR ')})`,
        values: visible.flatMap(({ personId, purposes }) => [personId, purposes]),
      };
