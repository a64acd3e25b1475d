import type { Account, SignedIn, UpdateAccount } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignIns } from '../../platform/auth/sign-ins';
import { Accounts } from './accounts';
import { SignInCodeRefused, SignInUnavailable } from './sign-in.errors';
import { WeChatPort } from './wechat.port';

@Injectable()
export class SignInService {
  constructor(
    private readonly wechat: WeChatPort,
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
  ) {}

  async signIn(code: string): Promise<SignedIn> {
    const exchange = await this.wechat.exchange(code);
    switch (exchange.kind) {
      case 'refused':
        throw new SignInCodeRefused();
      case 'unavailable':
        throw new SignInUnavailable(exchange.detail);
      case 'identified': {
        const account = await this.accounts.ofWeChatUser(exchange.openid);
        const { token, expiresAt } = await this.signIns.issue(account.id);
        return { token, expiresAt: isoWithOffset(expiresAt), account };
      }
    }
  }

  async signOut(resident: SignedInResident): Promise<void> {
    await this.signIns.revoke(resident.signInId);
  }

  account(resident: SignedInResident): Promise<Account> {
    return this.accounts.get(resident.accountId);
  }

  async update(resident: SignedInResident, { elderMode }: UpdateAccount): Promise<Account> {
    if (typeof elderMode === 'boolean') await this.accounts.setElderMode(resident.accountId, elderMode);
    return this.accounts.get(resident.accountId);
  }
}
