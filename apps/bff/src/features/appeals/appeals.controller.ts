import { AppealMissedVisit, type Appointment } from '@kangqiao/contracts';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { AppealsService } from './appeals.service';

@Controller('api/v1/appointments/:appointmentId/appeal')
export class AppealsController {
  constructor(private readonly service: AppealsService) {}

  /** Tells the hospital why the visit was missed; answers the appointment. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.appeal' })
  @Idempotent({ required: true })
  @Post()
  file(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @Body() { reason }: AppealMissedVisit,
  ): Promise<Appointment> {
    return this.service.file(resident, id, reason);
  }
}
