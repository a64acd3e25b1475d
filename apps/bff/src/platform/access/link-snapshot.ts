import type { ConsentPurpose, LinkCapacity, LinkScope, PersonState, Relation } from '@kangqiao/contracts';
import type { PersonRow } from './active-person';
import { CURRENT_CONSENTS, currentConsents } from './current-consents';

/** What an access decision rests on. */
export interface LinkTerms {
  state: PersonState;
  relation: Relation;
  capacity: LinkCapacity;
  /** Counts for `family` only. */
  scope: LinkScope;
  sensitiveShown: boolean;
  /** The link allows nothing from then on; null = it does not end by itself. */
  expiresAt: Date | null;
  /** Of the person, `YYYY-MM-DD`. */
  birthDate: string;
}

/** A link of the account at the moment of the request, with its person still sealed. */
export interface LinkSnapshot extends LinkTerms {
  personId: string;
  /** What the person has agreed to, in the version that counts. */
  consents: readonly ConsentPurpose[];
  person: PersonRow;
}

/** A link as the query of a request finds it. */
export interface LinkRow extends PersonRow, Omit<LinkTerms, 'sensitiveShown'> {
  sensitiveShown: number;
  /** Such as `identity:1,reports:1`; null = nothing is agreed to. */
  given: string | null;
}

/** The columns of a LinkRow besides its person's, of tables called `l` and `p`. */
export const LINK_COLUMNS = `l.state, l.relation, l.capacity, l.scope, l.sensitive_shown AS sensitiveShown,
  l.expires_at AS expiresAt, ${CURRENT_CONSENTS} AS given`;

export const toSnapshot = (row: LinkRow): LinkSnapshot => ({
  personId: row.id,
  state: row.state,
  relation: row.relation,
  capacity: row.capacity,
  scope: row.scope,
  sensitiveShown: row.sensitiveShown === 1,
  expiresAt: row.expiresAt,
  birthDate: row.birthDate,
  consents: currentConsents(row.given),
  person: row,
});
