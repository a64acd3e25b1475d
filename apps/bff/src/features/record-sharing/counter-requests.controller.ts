import { AskedRecord, AskForRecord, ReadRequestedRecord, RequestedRecord } from '@kangqiao/contracts';
import { writeExactJson } from '@kangqiao/domain';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { SignedByTerminal } from '../terminal/signed-by-terminal';
import { TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { CounterRequestsService } from './counter-requests.service';

/** What a doctor's terminal asks, signed as every request of a terminal; see docs/wires/terminal.md. */
@Controller('terminal/v1/record-requests')
@SignedByTerminal()
export class CounterRequestsController {
  constructor(private readonly service: CounterRequestsService) {}

  /** Asks the resident who stands before the doctor. */
  @Policy({ kind: 'terminal', action: 'request.ask' })
  @Post()
  ask(
    @TerminalHospital() hospitalId: string,
    @UseOfTerminal() use: TerminalUse,
    @Body() request: AskForRecord,
  ): Promise<AskedRecord> {
    return this.service.ask(hospitalId, request, use);
  }

  /** What became of it, and the document while it may be read. The service writes down each reading. */
  @Policy({ kind: 'terminal' })
  @Post(':requestId/read')
  @HttpCode(200)
  read(
    @TerminalHospital() hospitalId: string,
    @Param('requestId') requestId: string,
    @Body() request: ReadRequestedRecord,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestedRecord> {
    // The digits of results are a part of what they say.
    void reply.serializer((answer) => writeExactJson(answer as RequestedRecord));
    return this.service.read(hospitalId, requestId, request);
  }
}
