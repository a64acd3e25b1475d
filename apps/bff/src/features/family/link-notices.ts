import type { LinkCapacity, LinkScope, Relation } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { retryAt } from '../../platform/retry-at';
import { currentTraceId, traceIdFrom } from '../../platform/trace/trace';

/** Who may act for whom from now on. */
export interface NewLink {
  accountId: string;
  personId: string;
  relation: Relation;
  capacity: LinkCapacity;
  scope: LinkScope;
}

export interface LinkNotice extends NewLink {
  id: string;
  traceId: string;
  /** The person's access log has it already. */
  recorded: number;
  attempts: number;
  dueAt: Date;
}

/** Longer than recording and sending may take. */
const LEASE_MS = 60_000;

/** New links that the linked person is still to be told of; written with the link, so that none is ever lost. */
@Injectable()
export class LinkNotices {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async queue(tx: Tx, { accountId, personId, relation, capacity, scope }: NewLink): Promise<void> {
    const now = this.clock.now();
    await tx.change(
      `INSERT INTO link_notice (id, account_id, person_id, relation, capacity, scope, trace_id, due_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.ids.next(),
        accountId,
        personId,
        relation,
        capacity,
        scope,
        currentTraceId() ?? traceIdFrom(undefined),
        now,
        now,
      ],
    );
  }

  due(limit: number): Promise<LinkNotice[]> {
    return this.database.rows<LinkNotice>(
      `SELECT id, account_id AS accountId, person_id AS personId, relation, capacity, scope, trace_id AS traceId,
              recorded, attempts, due_at AS dueAt
         FROM link_notice WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
  }

  /** Answers whether this worker is the one that looks after the notice now. */
  async lease({ id, dueAt, attempts }: LinkNotice): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const claimed = await this.database.change(
      'UPDATE link_notice SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?',
      [until, id, dueAt, attempts],
    );
    return claimed === 1;
  }

  /** Who is to be told; null once they are forgotten. */
  async person({ personId }: LinkNotice): Promise<ActivePerson | null> {
    const row = await this.database.row<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person p WHERE p.id = ?`, [personId]);
    return row && openPerson(this.fields, row);
  }

  async markRecorded({ id }: LinkNotice): Promise<void> {
    await this.database.change('UPDATE link_notice SET recorded = 1 WHERE id = ?', [id]);
  }

  async again({ id, attempts }: LinkNotice): Promise<void> {
    await this.database.change('UPDATE link_notice SET due_at = ? WHERE id = ?', [
      retryAt(attempts, this.clock.now()),
      id,
    ]);
  }

  async done({ id }: LinkNotice): Promise<void> {
    await this.database.change('DELETE FROM link_notice WHERE id = ?', [id]);
  }
}
