import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionModule } from '../admission/admission.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { SchedulingModule } from '../scheduling/scheduling.module';
import { LineModule } from '../waitlist/line.module';
import { Alternatives } from './alternatives.service';
import { AppointmentAccess } from './appointment-access';
import { AppointmentChangesController } from './appointment-changes.controller';
import { AppointmentMoves } from './appointment-moves';
import { AppointmentSteps } from './appointment-steps';
import { AppointmentStepEntity } from './appointment-step.entity';
import { AppointmentEntity } from './appointment.entity';
import { AppointmentSweep } from './appointment-sweep';
import { AppointmentsController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';
import { AppointmentStore } from './appointments.store';
import { BookingRules } from './booking-rules';
import { BookingService } from './booking.service';
import { FollowUp } from './follow-up';
import { HoldsController } from './holds.controller';
import { HoldsService } from './holds.service';
import { HospitalCalls } from './hospital-calls';
import { HospitalNews } from './hospital-news';
import { NumberClaimEntity } from './number-claim.entity';
import { RebookingService } from './rebooking.service';
import { StopNews } from './stop-news';
import { TakenNumbers } from './taken-numbers';
import { VisitNews } from './visit-news';
import { VisitTelling } from './visit-telling';

@Module({
  imports: [
    TypeOrmModule.forFeature([AppointmentEntity, AppointmentStepEntity, NumberClaimEntity]),
    SchedulingModule,
    NotificationsModule,
    AdmissionModule,
    LineModule,
  ],
  controllers: [HoldsController, AppointmentsController, AppointmentChangesController],
  providers: [
    AppointmentMoves,
    AppointmentSteps,
    AppointmentStore,
    TakenNumbers,
    AppointmentAccess,
    BookingRules,
    BookingService,
    HospitalCalls,
    FollowUp,
    AppointmentSweep,
    HoldsService,
    AppointmentsService,
    HospitalNews,
    Alternatives,
    RebookingService,
    VisitTelling,
    VisitNews,
    StopNews,
  ],
  exports: [
    HospitalNews,
    VisitTelling,
    AppointmentAccess,
    AppointmentMoves,
    AppointmentStore,
    BookingRules,
    FollowUp,
    HospitalCalls,
  ],
})
export class AppointmentsModule {}
