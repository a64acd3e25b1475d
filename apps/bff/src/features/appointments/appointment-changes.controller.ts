import {
  type AlternativeList,
  type Appointment,
  type AppointmentTimeline,
  RebookAppointment,
} from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { AppointmentsService } from './appointments.service';
import { BookingService } from './booking.service';
import { RebookingService } from './rebooking.service';

/** What becomes of an appointment after it was booked. */
@Controller('api/v1/appointments/:appointmentId')
export class AppointmentChangesController {
  constructor(
    private readonly service: AppointmentsService,
    private readonly booking: BookingService,
    private readonly rebooking: RebookingService,
  ) {}

  /** Everything that happened to it, oldest first. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.view' })
  @Get('timeline')
  timeline(@SignedIn() resident: SignedInResident, @Param('appointmentId') id: string): Promise<AppointmentTimeline> {
    return this.service.timeline(resident, id);
  }

  /** Free numbers that come close to what the hospital stopped. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.view' })
  @Get('alternatives')
  alternatives(@SignedIn() resident: SignedInResident, @Param('appointmentId') id: string): Promise<AlternativeList> {
    return this.rebooking.offer(resident, id);
  }

  /** Books another number instead of what the hospital stopped; answers the new appointment. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.book' })
  @Idempotent({ required: true })
  @Post('rebook')
  rebook(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @Body() request: RebookAppointment,
  ): Promise<Appointment> {
    return this.rebooking.rebook(resident, id, request);
  }

  /** Says that the person comes although another doctor sees them. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.keep' })
  @Idempotent()
  @Post('keep')
  @HttpCode(200)
  keep(@SignedIn() resident: SignedInResident, @Param('appointmentId') id: string): Promise<Appointment> {
    return this.booking.keep(resident, id);
  }
}
