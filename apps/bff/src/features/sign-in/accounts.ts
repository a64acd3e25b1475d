import type { Account } from '@kangqiao/contracts';
import { maskPhone } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';

const OPENID = 'account.openid';
const PHONE = 'account.phone';

interface Row {
  id: string;
  elderMode: number;
  phoneSealed: Buffer | null;
  noticeVersion: number | null;
}

const COLUMNS = 'id, elder_mode AS elderMode, phone_sealed AS phoneSealed, notice_version AS noticeVersion';

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
    const find = () =>
      this.database.row<Row>(`SELECT ${COLUMNS} FROM account WHERE openid_index IN (?)`, [
        this.fields.indexes(OPENID, openid),
      ]);
    const known = await find();
    if (known) return this.#toAccount(known);
    await this.database.change(
      `INSERT INTO account (id, openid_index, openid_sealed, elder_mode, created_at) VALUES (?, ?, ?, 0, ?)
       ON DUPLICATE KEY UPDATE openid_index = openid_index`,
      [this.ids.next(), this.fields.index(OPENID, openid), this.fields.seal(OPENID, openid), this.clock.now()],
    );
    const opened = await find();
    if (!opened) throw new Error('the account just opened is not there');
    return this.#toAccount(opened);
  }

  /** Whether the account is this WeChat user's. */
  async isWeChatUser(id: string, openid: string): Promise<boolean> {
    const row = await this.database.row('SELECT id FROM account WHERE id = ? AND openid_index IN (?)', [
      id,
      this.fields.indexes(OPENID, openid),
    ]);
    return row !== null;
  }

  async get(id: string): Promise<Account> {
    const row = await this.database.row<Row>(`SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]);
    if (!row) throw new AppError('SIGN_IN_EXPIRED');
    return this.#toAccount(row);
  }

  async setElderMode(id: string, elderMode: boolean): Promise<void> {
    await this.database.change('UPDATE account SET elder_mode = ? WHERE id = ?', [elderMode ? 1 : 0, id]);
  }

  /** A notice that was accepted stays so: an older version that arrives late changes nothing. */
  async acceptNotice(id: string, version: number): Promise<void> {
    await this.database.change(
      'UPDATE account SET notice_version = GREATEST(COALESCE(notice_version, 0), ?) WHERE id = ?',
      [version, id],
    );
  }

  /** Numbers pass from hand to hand: whoever WeChat vouches for last has it, and nobody else any more. */
  async setPhone(id: string, phone: string): Promise<void> {
    const others = await this.database.rows<{ id: string }>('SELECT id FROM account WHERE phone_index IN (?)', [
      this.fields.indexes(PHONE, phone),
    ]);
    for (const other of others.filter((one) => one.id !== id)) {
      await this.database.change(
        'UPDATE account SET phone_index = NULL, phone_sealed = NULL WHERE id = ? AND phone_index IN (?)',
        [other.id, this.fields.indexes(PHONE, phone)],
      );
    }
    await this.database.change('UPDATE account SET phone_index = ?, phone_sealed = ? WHERE id = ?', [
      this.fields.index(PHONE, phone),
      this.fields.seal(PHONE, phone),
      id,
    ]);
  }

  #toAccount({ id, elderMode, phoneSealed, noticeVersion }: Row): Account {
    return {
      id,
      preferences: { elderMode: elderMode === 1 },
      phoneMasked: phoneSealed && maskPhone(this.fields.open(PHONE, phoneSealed)),
      noticeVersion,
    };
  }
}
