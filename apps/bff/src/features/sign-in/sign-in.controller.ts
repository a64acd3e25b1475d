import { Account, SignedIn as SignedInAnswer, SignIn, UpdateAccount } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Public, SignedIn } from '../../platform/auth/signed-in.decorator';
import { SignInService } from './sign-in.service';

@Controller('api/v1')
export class SignInController {
  constructor(private readonly service: SignInService) {}

  /** Signs in with a login code of WeChat. */
  @Policy({ kind: 'public' })
  @Public()
  @Post('sessions')
  signIn(@Body() { code }: SignIn): Promise<SignedInAnswer> {
    return this.service.signIn(code);
  }

  /** Signs this phone out. */
  @Policy({ kind: 'account' })
  @Delete('sessions/current')
  @HttpCode(204)
  signOut(@SignedIn() resident: SignedInResident): Promise<void> {
    return this.service.signOut(resident);
  }

  /** Who is signed in. */
  @Policy({ kind: 'account' })
  @Get('account')
  account(@SignedIn() resident: SignedInResident): Promise<Account> {
    return this.service.account(resident);
  }

  /** Changes preferences. */
  @Policy({ kind: 'account' })
  @Patch('account')
  update(@SignedIn() resident: SignedInResident, @Body() changes: UpdateAccount): Promise<Account> {
    return this.service.update(resident, changes);
  }
}
