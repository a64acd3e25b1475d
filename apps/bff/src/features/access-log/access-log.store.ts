import type { AuditAction, AuditOutcome, ErrorCode, LinkCapacity, Relation } from '@kangqiao/contracts';
import type { Sex } from '@kangqiao/domain';
import { FieldUnreadable } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { Foldable } from './folding';
import type { Holder } from './who-words';

interface Row {
  seq: number;
  id: string;
  at: Date;
  action: AuditAction;
  outcome: AuditOutcome;
  code: ErrorCode | null;
  actorKind: 'account' | 'terminal' | 'hospital' | 'recipient' | 'system';
  accountId: string | null;
  relation: Relation | null;
  capacity: LinkCapacity | null;
  actorHospitalId: string | null;
  hospitalId: string | null;
  subject: Buffer | null;
  traceId: string;
}

/** An event of a person, opened. */
export interface LoggedEvent extends Omit<Row, 'subject'>, Foldable {
  subject: string | null;
}

/** An account as the person's log names it. */
export interface KnownAccount {
  /** May act for the person now. */
  isLinked: boolean;
  holder: Holder | null;
}

const PAGE = `
  SELECT seq, id, \`at\`, action, outcome, code, actor_kind AS actorKind, account_id AS accountId, relation, capacity,
         actor_hospital_id AS actorHospitalId, hospital_id AS hospitalId, subject, trace_id AS traceId
    FROM audit_event WHERE person_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`;

const ACCOUNTS = `
  SELECT l.account_id AS accountId, l.person_id AS personId, l.capacity, p.name_sealed AS nameSealed, p.sex
    FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id IN (?) AND l.state = 'active' AND (l.person_id = ? OR l.capacity = 'self')`;

@Injectable()
export class AccessLogStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** Events of a person, newest first, before this one. */
  async before(personId: string, seq: number, limit: number): Promise<LoggedEvent[]> {
    const rows = await this.database.rows<Row>(PAGE, [personId, seq, limit]);
    return rows.map((row) => {
      const subject = row.subject && this.#open(row.subject);
      const { action, outcome, code, actorKind, accountId, relation, capacity, actorHospitalId, hospitalId } = row;
      const sameness = JSON.stringify([
        [action, outcome, code, subject, hospitalId],
        [actorKind, accountId, relation, capacity, actorHospitalId],
      ]);
      return { ...row, subject, sameness };
    });
  }

  /** Those accounts that can be named. */
  async accounts(personId: string, accountIds: readonly string[]): Promise<Map<string, KnownAccount>> {
    const known = new Map<string, KnownAccount>();
    if (accountIds.length === 0) return known;
    const rows = await this.database.rows<{
      accountId: string;
      personId: string;
      capacity: LinkCapacity;
      nameSealed: Buffer;
      sex: Sex;
    }>(ACCOUNTS, [accountIds, personId]);
    for (const row of rows) {
      const { isLinked, holder } = known.get(row.accountId) ?? { isLinked: false, holder: null };
      known.set(row.accountId, {
        isLinked: isLinked || row.personId === personId,
        holder:
          row.capacity === 'self' ? { name: this.fields.open('person.name', row.nameSealed), sex: row.sex } : holder,
      });
    }
    return known;
  }

  /** What the key that sealed it is gone for is told without its name. */
  #open(sealed: Buffer): string | null {
    try {
      return this.fields.open('audit_event.subject', sealed);
    } catch (error) {
      if (error instanceof FieldUnreadable) return null;
      throw error;
    }
  }
}
