import { ClaimHelpCode, HelpClaim, HelpCode } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { HelpCodesService } from './help-codes.service';

@Controller('api/v1/help-codes')
export class HelpCodesController {
  constructor(private readonly service: HelpCodesService) {}

  /** A code to show to whoever helps me; it replaces the one before. */
  @Policy({ kind: 'account' })
  @Post()
  create(@SignedIn() resident: SignedInResident): Promise<HelpCode> {
    return this.service.create(resident);
  }

  /** The helper's side: asks the one who shows the code. */
  @Policy({ kind: 'account', action: 'help.claim' })
  @Post('claims')
  @HttpCode(200)
  claim(
    @SignedIn() resident: SignedInResident,
    @Body() request: ClaimHelpCode,
    @Ip() address: string,
  ): Promise<HelpClaim> {
    return this.service.claim(resident, request, address);
  }

  /** What became of a claim of mine. */
  @Policy({ kind: 'account' })
  @Get('claims/:claimId')
  get(@SignedIn() resident: SignedInResident, @Param('claimId') claimId: string): Promise<HelpClaim> {
    return this.service.get(resident, claimId);
  }
}
