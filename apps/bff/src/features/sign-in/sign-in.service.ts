import type { SignedIn, SignIn } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignIns } from '../../platform/auth/sign-ins';
import { AppError } from '../../platform/errors/app-error';
import { addressKey } from '../../platform/limits/address-key';
import { chargesOf, EVERYBODY } from '../../platform/limits/budget';
import {
  SIGN_IN_BY_EVERYBODY,
  signInByAddress,
  STEP_UP_BY_ACCOUNT,
  STEP_UP_LOCKOUT,
} from '../../platform/limits/budgets';
import { Limits } from '../../platform/limits/limits';
import { TooManyRequests } from '../../platform/limits/limits.errors';
import { WeChatPort } from '../../platform/wechat/wechat.port';
import { Accounts } from './accounts';
import { SignInCodeRefused, SignInUnavailable, StepUpRefused, WeChatUserBlocked } from './sign-in.errors';

/** WeChat counts a user's sign-ins by the minute. */
const WECHAT_BUSY_SECONDS = 60;

@Injectable()
export class SignInService {
  constructor(
    private readonly wechat: WeChatPort,
    private readonly accounts: Accounts,
    private readonly signIns: SignIns,
    private readonly limits: Limits,
    private readonly config: Config,
  ) {}

  async signIn({ code, device }: SignIn, address: string): Promise<SignedIn> {
    await this.limits.spend([
      ...chargesOf([signInByAddress(this.config.signInsPerAddress)], addressKey(address)),
      ...chargesOf([SIGN_IN_BY_EVERYBODY], EVERYBODY),
    ]);
    const account = await this.accounts.ofWeChatUser(await this.#openidOf(code));
    const { token, expiresAt } = await this.signIns.issue(account.id, device ?? null);
    return { token, expiresAt: isoWithOffset(expiresAt), account };
  }

  /** Only the WeChat user who signed in may confirm; anybody else's code ends the sign-in, for the token is in wrong hands. */
  async stepUp({ accountId, signInId }: SignedInResident, code: string): Promise<void> {
    const locked = await this.limits.secondsLocked(STEP_UP_LOCKOUT, signInId);
    if (locked > 0) throw new TooManyRequests(locked);
    await this.limits.spend(chargesOf([STEP_UP_BY_ACCOUNT], accountId));
    const openid = await this.#openidOf(code).catch(async (error: unknown) => {
      if (error instanceof SignInCodeRefused) await this.limits.fail(STEP_UP_LOCKOUT, signInId);
      throw error;
    });
    if (!(await this.accounts.isWeChatUser(accountId, openid))) {
      await this.signIns.revoke(accountId, signInId);
      throw new StepUpRefused();
    }
    if (!(await this.signIns.confirm(signInId))) throw new AppError('SIGN_IN_EXPIRED');
    await this.limits.forgive(STEP_UP_LOCKOUT, signInId);
  }

  async #openidOf(code: string): Promise<string> {
    const exchange = await this.wechat.exchange(code);
    switch (exchange.kind) {
      case 'refused':
        throw exchange.reason === 'risk' ? new WeChatUserBlocked() : new SignInCodeRefused();
      case 'busy':
        throw new TooManyRequests(WECHAT_BUSY_SECONDS);
      case 'unavailable':
        throw new SignInUnavailable(exchange.detail);
      case 'identified':
        return exchange.openid;
    }
  }
}
