import type { Account } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';

const OPENID = 'account.openid';

interface Row {
  id: string;
  elderMode: number;
}

const toAccount = ({ id, elderMode }: Row): Account => ({ id, preferences: { elderMode: elderMode === 1 } });

/** Accounts in the database: one for each WeChat user. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The account of a WeChat user; opened on the first visit, however many phones come at once. */
  async ofWeChatUser(openid: string): Promise<Account> {
    const index = this.fields.index(OPENID, openid);
    const find = () =>
      this.database.row<Row>('SELECT id, elder_mode AS elderMode FROM account WHERE openid_index IN (?)', [
        this.fields.indexes(OPENID, openid),
      ]);
    const known = await find();
    if (known) return toAccount(known);
    await this.database.change(
      `INSERT INTO account (id, openid_index, openid_sealed, elder_mode, created_at) VALUES (?, ?, ?, 0, ?)
       ON DUPLICATE KEY UPDATE openid_index = openid_index`,
      [this.ids.next(), index, this.fields.seal(OPENID, openid), this.clock.now()],
    );
    const opened = await find();
    if (!opened) throw new Error('the account just opened is not there');
    return toAccount(opened);
  }

  async get(id: string): Promise<Account> {
    const row = await this.database.row<Row>('SELECT id, elder_mode AS elderMode FROM account WHERE id = ?', [id]);
    if (!row) throw new AppError('SIGN_IN_EXPIRED');
    return toAccount(row);
  }

  async setElderMode(id: string, elderMode: boolean): Promise<void> {
    await this.database.change('UPDATE account SET elder_mode = ? WHERE id = ?', [elderMode ? 1 : 0, id]);
  }
}
