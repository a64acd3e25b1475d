import { AppealDecision, type AppealList, type DecidedAppeal } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { SignedByTerminal } from '../terminal/signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { AppealDeskService } from './appeal-desk.service';

@Controller('terminal/v1/appeals')
@SignedByTerminal()
export class AppealDeskController {
  constructor(private readonly service: AppealDeskService) {}

  /** The appeals against missed visits that wait for this hospital, the oldest first, at most 100. */
  @Policy({ kind: 'terminal' })
  @Get()
  list(@TerminalHospital() hospitalId: string): Promise<AppealList> {
    return this.service.list(hospitalId);
  }

  /** Grants or refuses; the resident is told. */
  @Policy({ kind: 'terminal', action: 'appeal.decide' })
  @Post(':appealId/decision')
  @HttpCode(200)
  decide(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Param('appealId') id: string,
    @Body() decision: AppealDecision,
  ): Promise<DecidedAppeal> {
    return this.service.decide(hospitalId, id, decision, use);
  }
}
