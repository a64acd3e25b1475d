import {
  AppointmentQuery,
  BookAppointment,
  CancelAppointment,
  type Appointment,
  type AppointmentList,
} from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { AppointmentsService } from './appointments.service';
import { BookingService } from './booking.service';

@Controller('api/v1/appointments')
export class AppointmentsController {
  constructor(
    private readonly service: AppointmentsService,
    private readonly booking: BookingService,
  ) {}

  /** Books the number that is held. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.book' })
  @Idempotent({ required: true })
  @Post()
  book(@SignedIn() resident: SignedInResident, @Body() { holdId }: BookAppointment): Promise<Appointment> {
    return this.booking.book(resident, holdId);
  }

  /** The appointments of everybody I act for, newest visit first. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.list' })
  @Get()
  list(@SignedIn() resident: SignedInResident, @Query() query: AppointmentQuery): Promise<AppointmentList> {
    return this.service.list(resident, query);
  }

  /** Who, where, when, what to bring, and what may be done. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.view' })
  @Get(':appointmentId')
  one(@SignedIn() resident: SignedInResident, @Param('appointmentId') id: string): Promise<Appointment> {
    return this.service.one(resident, id);
  }

  /** Cancels; the number is free again. */
  @Policy({ kind: 'person', purpose: 'book', action: 'appointment.cancel' })
  @Idempotent({ required: true })
  @Post(':appointmentId/cancel')
  @HttpCode(200)
  cancel(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @Body() { reason }: CancelAppointment,
  ): Promise<Appointment> {
    return this.booking.cancel(resident, id, reason ?? null);
  }

  /** For the phone's calendar. */
  @Policy({ kind: 'person', purpose: 'view', action: 'appointment.view' })
  @Get(':appointmentId/calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="appointment.ics"')
  calendar(
    @SignedIn() resident: SignedInResident,
    @Param('appointmentId') id: string,
    @InLanguage() t: Say,
  ): Promise<string> {
    return this.service.calendar(resident, id, t);
  }
}
