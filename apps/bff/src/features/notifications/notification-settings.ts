import { NOTIFICATION_KINDS, type NotificationKind, type QuietHours } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { USUAL_QUIET } from './quiet-hours';

/** How an account wants to be told. */
export interface Settings {
  /** Kinds that are not sent. */
  off: readonly NotificationKind[];
  quiet: QuietHours;
}

interface Row {
  offKinds: string;
  quiet: number;
  quietFrom: string;
  quietTo: string;
}

const USUAL: Settings = { off: [], quiet: USUAL_QUIET };

/** What accounts switched off, and when they want quiet. */
@Injectable()
export class NotificationSettingsStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<Settings> {
    const row = await this.database.row<Row>(
      `SELECT off_kinds AS offKinds, quiet, quiet_from AS quietFrom, quiet_to AS quietTo
         FROM notification_setting WHERE account_id = ?`,
      [accountId],
    );
    if (!row) return USUAL;
    const { offKinds, quiet, quietFrom, quietTo } = row;
    const off = offKinds.split(',');
    return {
      off: NOTIFICATION_KINDS.filter((kind) => off.includes(kind)),
      quiet: { on: quiet === 1, from: quietFrom, to: quietTo },
    };
  }

  /** Answers false when the account is gone. */
  put(accountId: string, { off, quiet }: Settings): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // Whoever closes the account at this moment waits for this row.
      const account = await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      if (!account) return false;
      await tx.change(
        `INSERT INTO notification_setting (account_id, off_kinds, quiet, quiet_from, quiet_to, changed_at)
         VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE off_kinds = VALUES(off_kinds), quiet = VALUES(quiet),
           quiet_from = VALUES(quiet_from), quiet_to = VALUES(quiet_to), changed_at = VALUES(changed_at)`,
        [accountId, off.join(','), quiet.on, quiet.from, quiet.to, this.clock.now()],
      );
      return true;
    });
  }
}
