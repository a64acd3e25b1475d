import { TimelineQuery, type RecordSummary, type Timeline } from '@kangqiao/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { RecordService } from './record.service';

@Controller('api/v1/people/:personId/record')
export class RecordController {
  constructor(private readonly service: RecordService) {}

  /** Allergies, diagnoses, medications and immunisations over all hospitals. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.view' })
  @Get()
  summary(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<RecordSummary> {
    return this.service.summary(resident, personId);
  }

  /** What happened when, newest first. */
  @Policy({ kind: 'person', purpose: 'record', action: 'record.timeline' })
  @Get('timeline')
  timeline(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() { type }: TimelineQuery,
  ): Promise<Timeline> {
    return this.service.timeline(resident, personId, type);
  }
}
