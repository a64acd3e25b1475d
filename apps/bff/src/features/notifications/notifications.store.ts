import type { NotificationKind } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { AccessPurpose } from '../../platform/access/access-purpose';
import { Clock } from '../../platform/clock';
import type { NotificationPlace } from './notification-cursor';
import { conditionOf, type Visible } from './visible';

/** A notification as it stands in the centre, its content still sealed. */
export interface ShownRow extends NotificationPlace {
  personId: string;
  kind: NotificationKind;
  purpose: AccessPurpose;
  contentSealed: Buffer;
  urgent: number;
  readAt: Date | null;
}

/** A count beyond this says no more than "many". */
const MOST_COUNTED = 100;
/** Half a year; then what happened stands where it belongs, in the appointment or the report. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;
const AT_ONCE = 200;

const SHOWN = `id, person_id AS personId, kind, purpose, content_sealed AS contentSealed, urgent, shown_at AS shownAt,
  read_at AS readAt FROM notification WHERE account_id = ? AND shown_at <= ?`;

/** What stands in the centre of an account, as far as it may be seen now. */
@Injectable()
export class NotificationsStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(
    accountId: string,
    visible: readonly Visible[],
    after: NotificationPlace | null,
    limit: number,
  ): Promise<ShownRow[]> {
    const condition = conditionOf(visible);
    if (!condition) return [];
    return this.database.rows<ShownRow>(
      `SELECT ${SHOWN} ${after ? 'AND (shown_at < ? OR (shown_at = ? AND id < ?))' : ''} AND ${condition.sql}
        ORDER BY shown_at DESC, id DESC LIMIT ?`,
      [
        ...[accountId, this.clock.now()],
        ...(after ? [after.shownAt, after.shownAt, after.id] : []),
        ...condition.values,
        limit,
      ],
    );
  }

  async one(accountId: string, visible: readonly Visible[], id: string): Promise<ShownRow | null> {
    const condition = conditionOf(visible);
    if (!condition) return null;
    return this.database.row<ShownRow>(`SELECT ${SHOWN} AND id = ? AND ${condition.sql}`, [
      ...[accountId, this.clock.now(), id],
      ...condition.values,
    ]);
  }

  /** At most `MOST_COUNTED`, of the kinds that are not named. */
  async unread(accountId: string, visible: readonly Visible[], off: readonly NotificationKind[]): Promise<number> {
    return (await this.#unreadIds(accountId, visible, off, MOST_COUNTED)).length;
  }

  async markRead(id: string): Promise<Date> {
    const now = this.clock.now();
    await this.database.change('UPDATE notification SET read_at = ? WHERE id = ? AND read_at IS NULL', [now, id]);
    return now;
  }

  /** What comes in meanwhile stays unread. */
  async markAllRead(accountId: string, visible: readonly Visible[]): Promise<void> {
    const now = this.clock.now();
    for (let more = true; more;) {
      const ids = await this.#unreadIds(accountId, visible, [], AT_ONCE);
      if (ids.length > 0) await this.database.change('UPDATE notification SET read_at = ? WHERE id IN (?)', [now, ids]);
      more = ids.length === AT_ONCE;
    }
  }

  async removeOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    for (let more = true; more;) {
      const old = await this.database.rows<{ id: string }>('SELECT id FROM notification WHERE shown_at < ? LIMIT ?', [
        before,
        AT_ONCE,
      ]);
      if (old.length > 0)
        await this.database.change('DELETE FROM notification WHERE id IN (?)', [old.map(({ id }) => id)]);
      more = old.length === AT_ONCE;
    }
  }

  async #unreadIds(
    accountId: string,
    visible: readonly Visible[],
    off: readonly NotificationKind[],
    limit: number,
  ): Promise<string[]> {
    const condition = conditionOf(visible);
    if (!condition) return [];
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM notification WHERE account_id = ? AND read_at IS NULL AND shown_at <= ?
        ${off.length > 0 ? 'AND kind NOT IN (?)' : ''} AND ${condition.sql} LIMIT ?`,
      [accountId, this.clock.now(), ...(off.length > 0 ? [off] : []), ...condition.values, limit],
    );
    return rows.map(({ id }) => id);
  }
}
