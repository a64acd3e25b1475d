import { CorrectionDeskList, DecideCorrection, DecidedCorrection } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { CorrectionDeskService } from './correction-desk.service';

@Controller('terminal/v1/corrections')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Nonce', description: 'At least 16 random bytes in hex or base64url, another for each request.' })
@ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' })
export class CorrectionDeskController {
  constructor(private readonly service: CorrectionDeskService) {}

  /** The corrections that wait for this hospital, the oldest first, at most 100; they are received with it. */
  @Policy({ kind: 'terminal' })
  @Get()
  list(@TerminalHospital() hospitalId: string): Promise<CorrectionDeskList> {
    return this.service.list(hospitalId);
  }

  /** Accepts or declines; the resident is told. */
  @Policy({ kind: 'terminal', action: 'correction.decide' })
  @Post(':correctionId')
  @HttpCode(200)
  decide(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Param('correctionId') id: string,
    @Body() decision: DecideCorrection,
  ): Promise<DecidedCorrection> {
    return this.service.decide(hospitalId, id, decision, use);
  }
}
