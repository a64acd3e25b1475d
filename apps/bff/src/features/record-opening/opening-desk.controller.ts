import { DecidedOpening, DecideOpening, OpeningDeskList } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { OpeningDeskService } from './opening-desk.service';

@Controller('terminal/v1/record-openings')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Nonce', description: 'At least 16 random bytes in hex or base64url, another for each request.' })
@ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' })
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
