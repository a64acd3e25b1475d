import {
  CardKeyList,
  CardRevocations,
  ReportedUse,
  ReportOfflineUse,
  VerifiedPerson,
  VerifyCode,
} from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Reserved } from '../../platform/http/reserved.decorator';
import { OfflineService } from './offline.service';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from './terminal.guard';
import { TerminalService } from './terminal.service';

@Controller('terminal/v1')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Nonce', description: 'At least 16 random bytes in hex or base64url, another for each request.' })
@ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' })
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
