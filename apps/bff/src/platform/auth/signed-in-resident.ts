import type { ErrorCode, LinkCapacity, Relation } from '@kangqiao/contracts';
import type { AccessPurpose } from '../access/access-purpose';
import type { LinkSnapshot } from '../access/link-snapshot';

/** One answer of PatientAccess during a request. */
export interface AccessDecision {
  personId: string;
  purpose: AccessPurpose;
  /** Why not; null = allowed. */
  refusal: ErrorCode | null;
  /** What the person is to the account, and as whom it acts; null for a stranger. */
  relation: Relation | null;
  capacity: LinkCapacity | null;
}

/** What a request turned out to be about, for the person's access log. */
export interface AuditSubject {
  /** Whom it concerns, where no decision tells. */
  personId?: string;
  hospitalId: string | null;
  /** Such as `血常规检验报告`. */
  title: string | null;
}

/** Who makes this request, as the bearer token proves; one object for each request. */
export interface SignedInResident {
  accountId: string;
  signInId: string;
  /** When WeChat said last whose phone it is. */
  confirmedAt: Date;
  /** Whom the account may act for and on what terms, as the query that resolved the token found it. */
  links: readonly LinkSnapshot[];
  /** What PatientAccess decided so far; the audit reads it when the request ends. */
  decisions: AccessDecision[];
  /** Purposes for which PatientAccess went through everybody; where nobody was allowed, no decision tells of it. */
  swept: Set<AccessPurpose>;
  /** Filled in by services that know it. */
  subject: AuditSubject;
}
