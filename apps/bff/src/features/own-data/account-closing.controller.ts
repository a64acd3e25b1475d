import { Controller, Delete, HttpCode } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { AccountClosing } from './account-closing';

@Controller('api/v1/account')
export class AccountClosingController {
  constructor(private readonly closing: AccountClosing) {}

  /** Closes the account, once it acts for nobody any more: every phone is signed out and the WeChat user forgotten. */
  @Policy({ kind: 'account' })
  @Delete()
  @HttpCode(204)
  close(@SignedIn() resident: SignedInResident): Promise<void> {
    return this.closing.close(resident.accountId);
  }
}
