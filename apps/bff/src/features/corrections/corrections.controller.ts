import { Correction, CorrectionList, SendCorrection } from '@kangqiao/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { CorrectionsService } from './corrections.service';

@Controller('api/v1/people/:personId/record/corrections')
export class CorrectionsController {
  constructor(private readonly service: CorrectionsService) {}

  /** What hospitals were told is not right, and what became of it. */
  @Policy({ kind: 'person', purpose: 'record', action: 'correction.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<CorrectionList> {
    return this.service.list(resident, personId);
  }

  /** Tells the hospital that an entry or a report is not right. */
  @Idempotent()
  @Policy({ kind: 'person', purpose: 'record', action: 'correction.send' })
  @Post()
  send(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() request: SendCorrection,
  ): Promise<Correction> {
    return this.service.send(resident, personId, request);
  }
}
