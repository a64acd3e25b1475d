import type { Account, UpdateAccount } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { chargesOf } from '../../platform/limits/budget';
import { PHONE_BY_ACCOUNT } from '../../platform/limits/budgets';
import { Limits } from '../../platform/limits/limits';
import { WeChatPort } from '../../platform/wechat/wechat.port';
import { PRIVACY_NOTICE } from '../consents/privacy-notice';
import { Accounts } from './accounts';
import { NoticeUnknown, PhoneCodeRefused, PhoneCountryUnsupported, PhoneUnavailable } from './sign-in.errors';

@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: Accounts,
    private readonly wechat: WeChatPort,
    private readonly limits: Limits,
  ) {}

  account({ accountId }: SignedInResident): Promise<Account> {
    return this.accounts.get(accountId);
  }

  async update({ accountId }: SignedInResident, { elderMode, noticeVersion }: UpdateAccount): Promise<Account> {
    if (typeof noticeVersion === 'number' && noticeVersion > PRIVACY_NOTICE.version) throw new NoticeUnknown();
    if (typeof elderMode === 'boolean') await this.accounts.setElderMode(accountId, elderMode);
    if (typeof noticeVersion === 'number') await this.accounts.acceptNotice(accountId, noticeVersion);
    return this.accounts.get(accountId);
  }

  /** Spends the account's budget first: WeChat may charge for each number, and is paid for none that it cannot name. */
  async putPhone({ accountId }: SignedInResident, code: string): Promise<Account> {
    const charges = chargesOf([PHONE_BY_ACCOUNT], accountId);
    await this.limits.spend(charges);
    const answer = await this.wechat.phoneNumber(code);
    switch (answer.kind) {
      case 'refused':
        throw new PhoneCodeRefused();
      case 'unsupported-country':
        throw new PhoneCountryUnsupported();
      case 'unavailable':
        await this.limits.giveBack(charges);
        throw new PhoneUnavailable(answer.detail);
      case 'known':
        await this.accounts.setPhone(accountId, answer.phone);
        return this.accounts.get(accountId);
    }
  }
}
