import { DecidedOpening, DecideOpening, OpeningDeskList } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { SignedByTerminal } from '../terminal/signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { OpeningDeskService } from './opening-desk.service';

@Controller('terminal/v1/record-openings')
@SignedByTerminal()
export class OpeningDeskController {
  constructor(private readonly service: OpeningDeskService) {}

  /** The applications that wait for this institution's family doctors, the oldest first, at most 100. */
  @Policy({ kind: 'terminal' })
  @Get()
  list(@TerminalHospital() hospitalId: string): Promise<OpeningDeskList> {
    return this.service.list(hospitalId);
  }

  /** Approves or refuses; the resident is told. */
  @Policy({ kind: 'terminal', action: 'opening.decide' })
  @Post(':openingId')
  @HttpCode(200)
  decide(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Param('openingId') id: string,
    @Body() decision: DecideOpening,
  ): Promise<DecidedOpening> {
    return this.service.decide(hospitalId, id, decision, use);
  }
}
