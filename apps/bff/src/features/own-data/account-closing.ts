import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { AccountInUse } from './own-data.errors';
import { removeRows } from './remove-rows';

interface AccountTable {
  name: string;
  key: readonly string[];
  /** The column that names the account. */
  accountColumn: string;
}

/** What belongs to an account itself; sign-ins last, so that a phone that is cut off may ask again. */
export const ACCOUNT_TABLES: readonly AccountTable[] = [
  {
    name: 'favourite',
    key: ['account_id', 'hospital_id', 'department_id', 'doctor_id'],
    accountColumn: 'account_id',
  },
  { name: 'notification', key: ['id'], accountColumn: 'account_id' },
  { name: 'notification_setting', key: ['account_id'], accountColumn: 'account_id' },
  { name: 'waitlist_entry', key: ['id'], accountColumn: 'account_id' },
  { name: 'record_note', key: ['id'], accountColumn: 'account_id' },
  { name: 'report_reading', key: ['account_id', 'report_key'], accountColumn: 'account_id' },
  { name: 'help_code', key: ['account_id'], accountColumn: 'account_id' },
  { name: 'approval', key: ['id'], accountColumn: 'requester_account_id' },
  { name: 'approval', key: ['id'], accountColumn: 'decider_account_id' },
  { name: 'link_notice', key: ['id'], accountColumn: 'account_id' },
  { name: 'proof', key: ['id'], accountColumn: 'account_id' },
  { name: 'idempotency_key', key: ['account_id', 'route', 'idempotency_key'], accountColumn: 'account_id' },
  { name: 'account', key: ['id'], accountColumn: 'id' },
  { name: 'sign_in', key: ['id'], accountColumn: 'account_id' },
];

/** 注销账号. */
@Injectable()
export class AccountClosing {
  constructor(private readonly database: Database) {}

  /**
   * Signs every phone out and forgets the WeChat user. What the law keeps about people (consents, the access log) names
   * the account by an inner number that means nothing any more.
   * @throws AccountInUse while the account may act for anybody
   */
  close(accountId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      // Whoever adds a person at this moment waits for this row, and finds it gone.
      await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      const linked = await tx.row('SELECT 1 FROM family_link WHERE account_id = ? LIMIT 1', [accountId]);
      if (linked) throw new AccountInUse();
      for (const table of ACCOUNT_TABLES) await removeRows(tx, table.name, table.key, table.accountColumn, accountId);
    });
  }
}
