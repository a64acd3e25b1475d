import { VerifiedPerson, VerifyCode } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from './terminal.guard';
import { TerminalService } from './terminal.service';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';

@Controller('terminal/v1')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Signature', description: 'HMAC-SM3 of the request; see docs/wires/terminal.md.' })
export class TerminalController {
  constructor(private readonly service: TerminalService) {}

  /** Whose code this is; answered once per code. */
  @Policy({ kind: 'terminal', action: 'card.verify' })
  @Post('codes/verify')
  @HttpCode(200)
  verify(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() { codeText }: VerifyCode,
  ): Promise<VerifiedPerson> {
    return this.service.verify(hospitalId, codeText, use);
  }
}
