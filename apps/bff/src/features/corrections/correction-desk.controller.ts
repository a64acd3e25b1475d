import { CorrectionDeskList, DecideCorrection, DecidedCorrection } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { SignedByTerminal } from '../terminal/signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { CorrectionDeskService } from './correction-desk.service';

@Controller('terminal/v1/corrections')
@SignedByTerminal()
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
