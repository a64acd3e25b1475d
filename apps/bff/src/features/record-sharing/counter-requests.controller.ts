import { AskedRecord, AskForRecord, ReadRequestedRecord, RequestedRecord } from '@kangqiao/contracts';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Policy } from '../../platform/access/route-policy';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { TerminalGuard, TerminalHospital, UseOfTerminal } from '../terminal/terminal.guard';
import { CounterRequestsService } from './counter-requests.service';

/** What a doctor's terminal asks, signed as every request of a terminal; see docs/wires/terminal.md. */
@Controller('terminal/v1/record-requests')
@UseGuards(TerminalGuard)
@ApiHeader({ name: 'X-Hospital-Id', description: 'As in the hospitals file.' })
@ApiHeader({ name: 'X-Key-Id', description: 'Which of the hospital’s keys signed.' })
@ApiHeader({ name: 'X-Timestamp', description: 'Epoch seconds.' })
@ApiHeader({ name: 'X-Nonce', description: 'At least 16 random bytes in hex or base64url, another for each request.' })
@ApiHeader({ name: 'X-Signature', description: 'SM2 signature of the request in hex; see docs/wires/terminal.md.' })
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
  ): Promise<RequestedRecord> {
    return this.service.read(hospitalId, requestId, request);
  }
}
