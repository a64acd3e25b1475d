import { Account, PutPhone, UpdateAccount } from '@kangqiao/contracts';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { AccountService } from './account.service';

@Controller('api/v1/account')
export class AccountController {
  constructor(private readonly service: AccountService) {}

  /** Who is signed in. */
  @Policy({ kind: 'account' })
  @Get()
  account(@SignedIn() resident: SignedInResident): Promise<Account> {
    return this.service.account(resident);
  }

  /** Changes preferences, or notes that the privacy notice was accepted. */
  @Policy({ kind: 'account' })
  @Put()
  update(@SignedIn() resident: SignedInResident, @Body() changes: UpdateAccount): Promise<Account> {
    return this.service.update(resident, changes);
  }

  /** Takes the phone number for the account that WeChat vouches for. */
  @Policy({ kind: 'account' })
  @Put('phone')
  putPhone(@SignedIn() resident: SignedInResident, @Body() { code }: PutPhone): Promise<Account> {
    return this.service.putPhone(resident, code);
  }
}
