import { QueueQuery, ReportArrival, type VisitGuide, type VisitQueue } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { CheckInService } from './check-in.service';
import { VisitService } from './visit.service';

@Controller('api/v1/appointments/:appointmentId')
export class VisitController {
  constructor(
    private readonly service: VisitService,
    private readonly checkIn: CheckInService,
  ) {}

  /** Where and when to report, how to prepare, and a picture of the floor. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.view' })
  @Get('guide')
  guide(@SignedIn() resident: SignedInResident, @Param('appointmentId') id: string): Promise<VisitGuide> {
    return this.service.guide(resident, id);
  }

  /** Reports the person from the phone; doing so twice is fine. Answers how the visit goes then. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.check-in' })
  @Idempotent()
  @Post('check-in')
  @HttpCode(200)
  async report(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @Body() request: ReportArrival,
  ): Promise<VisitGuide> {
    await this.checkIn.report(resident, id, request);
    return this.service.guide(resident, id);
  }

  /** Where the person stands in front of the consulting room, and when to leave home. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.view' })
  @Get('queue')
  queue(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @Query() { travelMinutes }: QueueQuery,
  ): Promise<VisitQueue> {
    return this.service.queue(resident, id, travelMinutes ?? null);
  }
}
