import type { NotificationKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { AccessPurpose } from '../../platform/access/access-purpose';
import { PERSON_COLUMNS } from '../../platform/access/active-person';
import { LINK_COLUMNS, type LinkRow } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';

/** What is to be sent to one account. */
export interface OutboxRow {
  id: string;
  accountId: string;
  personId: string;
  kind: NotificationKind;
  purpose: AccessPurpose;
  isSensitive: number;
  contentSealed: Buffer;
  urgent: number;
  dueAt: Date;
  attempts: number;
  expiresAt: Date | null;
  readAt: Date | null;
  shownAt: Date;
}

/** What became of a message, for whoever asks why it did not come. */
export type Sent =
  'sent' | 'withdrawn' | 'read' | 'late' | 'not-allowed' | 'switched-off' | 'no-template' | 'not-subscribed' | 'failed';

/** To whom it goes: the account, and its link to the person as it is now. */
export interface Addressee extends LinkRow {
  openidSealed: Buffer;
}

/** Longer than sending may take. */
const LEASE_MS = 60_000;

/** The outbox half of the notifications: what is due, and who looks after it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The longest due first. */
  due(limit: number): Promise<OutboxRow[]> {
    return this.database.rows<OutboxRow>(
      `SELECT id, account_id AS accountId, person_id AS personId, kind, purpose, is_sensitive AS isSensitive,
              content_sealed AS contentSealed, urgent, due_at AS dueAt, attempts, expires_at AS expiresAt,
              read_at AS readAt, shown_at AS shownAt
         FROM notification WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [this.clock.now(), limit],
    );
  }

  /** Answers whether this worker is the one that looks after it now. */
  async lease({ id, dueAt, attempts }: OutboxRow): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const taken = await this.database.change(
      'UPDATE notification SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?',
      [until, id, dueAt, attempts],
    );
    return taken === 1;
  }

  /** Null once the account or its link to the person is gone. */
  addressee({ accountId, personId }: OutboxRow): Promise<Addressee | null> {
    return this.database.row<Addressee>(
      `SELECT ${PERSON_COLUMNS}, ${LINK_COLUMNS}, a.openid_sealed AS openidSealed
         FROM family_link l JOIN person p ON p.id = l.person_id JOIN account a ON a.id = l.account_id
        WHERE l.account_id = ? AND l.person_id = ?`,
      [accountId, personId],
    );
  }

  /** Not before then. */
  async wait({ id }: OutboxRow, until: Date): Promise<void> {
    await this.database.change('UPDATE notification SET due_at = ?, attempts = 0 WHERE id = ? AND due_at IS NOT NULL', [
      until,
      id,
    ]);
  }

  /** To be tried again then; what was withdrawn meanwhile stays so. */
  async again({ id }: OutboxRow, at: Date): Promise<void> {
    await this.database.change('UPDATE notification SET due_at = ? WHERE id = ? AND due_at IS NOT NULL', [at, id]);
  }

  /** Nothing is to be sent any more. */
  async close({ id }: OutboxRow, outcome: Sent): Promise<void> {
    await this.database.change('UPDATE notification SET due_at = NULL, outcome = ?, sent_at = ? WHERE id = ?', [
      outcome,
      outcome === 'sent' ? this.clock.now() : null,
      id,
    ]);
  }
}
