import { SignedIn as SignedInAnswer, SignedInDeviceList, SignIn, StepUp } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { EvenWhenIdle, SignedIn } from '../../platform/auth/signed-in.decorator';
import { ClientAddress } from '../../platform/http/client-address.decorator';
import { DevicesService } from './devices.service';
import { SignInService } from './sign-in.service';

@Controller('api/v1/sessions')
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly devices: DevicesService,
  ) {}

  /** Signs in with a login code of WeChat. */
  @Policy({ kind: 'public' })
  @Post()
  signIn(@Body() request: SignIn, @ClientAddress() address: string): Promise<SignedInAnswer> {
    return this.service.signIn(request, address);
  }

  /** Confirms after a rest, with a fresh login code of WeChat, whose phone this is. */
  @Policy({ kind: 'account' })
  @EvenWhenIdle()
  @Post('current/step-up')
  @HttpCode(204)
  stepUp(@SignedIn() resident: SignedInResident, @Body() { code }: StepUp): Promise<void> {
    return this.service.stepUp(resident, code);
  }

  /** The phones that are signed in to this account, the one seen last first. */
  @Policy({ kind: 'account' })
  @Get()
  list(@SignedIn() resident: SignedInResident): Promise<SignedInDeviceList> {
    return this.devices.list(resident);
  }

  /** Signs this phone out. */
  @Policy({ kind: 'account' })
  @EvenWhenIdle()
  @Delete('current')
  @HttpCode(204)
  signOut(@SignedIn() resident: SignedInResident): Promise<void> {
    return this.devices.signOut(resident);
  }

  /** Signs one phone out. */
  @Policy({ kind: 'account' })
  @Delete(':sessionId')
  @HttpCode(204)
  signOutDevice(@SignedIn() resident: SignedInResident, @Param('sessionId') sessionId: string): Promise<void> {
    return this.devices.signOutDevice(resident, sessionId);
  }

  /** Signs every phone out, this one too. */
  @Policy({ kind: 'account' })
  @Delete()
  @HttpCode(204)
  signOutEverywhere(@SignedIn() resident: SignedInResident): Promise<void> {
    return this.devices.signOutEverywhere(resident);
  }
}
