import {
  CardKeyList,
  CardRevocations,
  ReportedUse,
  ReportOfflineUse,
  VerifiedPerson,
  VerifyCode,
} from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Reserved } from '../../platform/http/reserved.decorator';
import { OfflineService } from './offline.service';
import { SignedByTerminal } from './signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from './terminal.guard';
import { TerminalService } from './terminal.service';

@Controller('terminal/v1')
@SignedByTerminal()
export class TerminalController {
  constructor(
    private readonly service: TerminalService,
    private readonly offline: OfflineService,
  ) {}

  /** Whose code this is; answered once per code. */
  @Policy({ kind: 'terminal', action: 'card.verify' })
  @Reserved()
  @Post('codes/verify')
  @HttpCode(200)
  verify(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() request: VerifyCode,
  ): Promise<VerifiedPerson> {
    return this.service.verify(hospitalId, request, use);
  }

  /** What codes are signed with, for terminals that must check them without a network. */
  @Policy({ kind: 'terminal' })
  @Get('card-keys')
  cardKeys(): CardKeyList {
    return this.offline.keys();
  }

  /** The cards that ended lately, signed by the issuer. */
  @Policy({ kind: 'terminal' })
  @Get('revocations')
  revocations(): Promise<CardRevocations> {
    return this.offline.revocations();
  }

  /** A code that was accepted without a network; the same use may be reported again. */
  @Policy({ kind: 'terminal', action: 'card.verify' })
  @Post('uses')
  @HttpCode(200)
  reportUse(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() request: ReportOfflineUse,
  ): Promise<ReportedUse> {
    return this.offline.report(hospitalId, request, use);
  }
}
