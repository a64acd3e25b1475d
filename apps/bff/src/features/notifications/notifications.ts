import type { NotificationKind, NotificationTarget } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { type AccessPurpose } from '../../platform/access/access-purpose';
import { PERSON_COLUMNS } from '../../platform/access/active-person';
import { decide } from '../../platform/access/decide';
import { LINK_COLUMNS, type LinkRow, toSnapshot } from '../../platform/access/link-snapshot';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';

export const CONTENT = 'notification.content';

/** What a notification says; kept sealed. */
export interface NotificationContent {
  /** Such as `今天上午的门诊停诊了`; at most 30 characters. */
  title: string;
  /** One or two sentences in plain words. */
  body: string;
  target: NotificationTarget | null;
  /**
   * What fills a WeChat template, by the names of docs/wires/wechat.md, such as `hospital`, `department`, `time`,
   * `reason`. Times as `YYYY-MM-DD HH:mm` in Asia/Shanghai.
   */
  fields: Readonly<Record<string, string>>;
}

/** The opened content in one line, as the person reads it. */
export const contentText = (opened: string, t: Say): string => {
  const { title, body } = JSON.parse(opened) as NotificationContent;
  return t`${t.sentence(title)}：${t.sentence(body)}`;
};

/** Something that happened, and who is to hear of it. */
export interface NotifiableFact extends NotificationContent {
  /** Names what happened, such as `appointment:<id>:stopped`; an account is told of it once. At most 96 characters. */
  fact: string;
  kind: NotificationKind;
  /** Whom it is about. */
  personId: string;
  /** What a link must allow to be told of it, now and at the moment it is sent or shown. */
  purpose: AccessPurpose;
  /** It happened in a sensitive department: told only to those who may see these. */
  sensitive?: boolean;
  /** Only this account; otherwise everybody who may act for the person for that purpose. */
  accountId?: string;
  /** It does not wait for the end of the quiet hours. */
  urgent?: boolean;
  /** Not before then, as for a reminder; at once unless told. */
  at?: Date;
  /** After then nobody needs it any more: it is not sent, though it stays in the centre once shown there. */
  expiresAt?: Date;
}

/** Where features write what residents are to be told, within the transaction that makes it true. */
@Injectable()
export class Notifications {
  constructor(
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Told twice, it is told once. */
  async add(tx: Tx, told: NotifiableFact): Promise<void> {
    for (const accountId of await this.#recipients(tx, told)) await this.#insert(tx, accountId, told);
  }

  /** Takes back what was not shown yet, such as the reminder of a visit that was cancelled; what was is not sent any more. */
  async withdraw(tx: Tx, personId: string, fact: string): Promise<void> {
    const rows = await tx.rows<{ id: string }>(
      'SELECT id FROM notification WHERE person_id = ? AND fact = ? AND shown_at > ?',
      [personId, fact, this.clock.now()],
    );
    for (const { id } of rows) await tx.change('DELETE FROM notification WHERE id = ?', [id]);
    const unsent = await tx.rows<{ id: string }>(
      'SELECT id FROM notification WHERE person_id = ? AND fact = ? AND due_at IS NOT NULL',
      [personId, fact],
    );
    for (const { id } of unsent)
      await tx.change("UPDATE notification SET due_at = NULL, outcome = 'withdrawn' WHERE id = ?", [id]);
  }

  /** Whether the account is, or was, told of a fact. */
  async isTold(tx: Tx, accountId: string, fact: string): Promise<boolean> {
    return (await tx.row('SELECT id FROM notification WHERE account_id = ? AND fact = ?', [accountId, fact])) !== null;
  }

  async #recipients(tx: Tx, { personId, purpose, sensitive, accountId }: NotifiableFact): Promise<string[]> {
    const links = await tx.rows<LinkRow & { accountId: string }>(
      `SELECT l.account_id AS accountId, ${PERSON_COLUMNS}, ${LINK_COLUMNS}
         FROM family_link l JOIN person p ON p.id = l.person_id WHERE l.person_id = ?`,
      [personId],
    );
    const now = this.clock.now();
    return links
      .filter((link) => accountId === undefined || link.accountId === accountId)
      .filter((link) => {
        const snapshot = toSnapshot(link);
        const decision = decide(snapshot, purpose, now, snapshot.consents);
        return decision.kind === 'allowed' && !(sensitive && decision.hidesSensitive);
      })
      .map((link) => link.accountId);
  }

  async #insert(tx: Tx, accountId: string, told: NotifiableFact): Promise<void> {
    const { fact, kind, personId, purpose, title, body, target, fields } = told;
    const content: NotificationContent = { title, body, target, fields };
    const now = this.clock.now();
    const at = told.at ?? now;
    await tx.change(
      `INSERT INTO notification
         (id, account_id, person_id, kind, fact, purpose, is_sensitive, content_sealed, urgent, shown_at, due_at,
          expires_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [
        ...[this.ids.next(), accountId, personId, kind, fact, purpose, told.sensitive ?? false],
        ...[this.fields.seal(CONTENT, JSON.stringify(content)), told.urgent ?? false, at, at],
        ...[told.expiresAt ?? null, now],
      ],
    );
  }
}
