import { AnswerRecordRequest, RecordRequest, RecordRequestList } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { RequestsService } from './requests.service';

@Controller('api/v1/people/:personId/record-requests')
export class RequestsController {
  constructor(private readonly service: RequestsService) {}

  /** Doctors who ask, or asked lately, to read the record. */
  @Policy({ kind: 'person', purpose: 'record', action: 'request.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<RecordRequestList> {
    return this.service.list(resident, personId);
  }

  /** Allows a doctor to read, all that was asked for or less, or refuses. */
  @Idempotent()
  @Policy({ kind: 'person', purpose: 'record', action: 'request.answer' })
  @Post(':requestId/answer')
  @HttpCode(200)
  answer(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('requestId') requestId: string,
    @Body() answer: AnswerRecordRequest,
  ): Promise<RecordRequest> {
    return this.service.answer(resident, personId, requestId, answer);
  }

  /** Withdraws what was allowed, at once. */
  @Policy({ kind: 'person', purpose: 'record', action: 'request.end' })
  @Post(':requestId/end')
  @HttpCode(200)
  end(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('requestId') requestId: string,
  ): Promise<RecordRequest> {
    return this.service.end(resident, personId, requestId);
  }
}
