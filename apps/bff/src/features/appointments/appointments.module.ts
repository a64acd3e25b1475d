import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SchedulingModule } from '../scheduling/scheduling.module';
import { AppointmentAccess } from './appointment-access';
import { AppointmentMoves } from './appointment-moves';
import { AppointmentSteps } from './appointment-steps';
import { AppointmentStepEntity } from './appointment-step.entity';
import { AppointmentEntity } from './appointment.entity';
import { AppointmentSweep } from './appointment-sweep';
import { AppointmentsController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';
import { AppointmentStore } from './appointments.store';
import { BookingService } from './booking.service';
import { FollowUp } from './follow-up';
import { HoldsController } from './holds.controller';
import { HoldsService } from './holds.service';
import { HospitalCalls } from './hospital-calls';
import { HospitalNews } from './hospital-news';
import { NumberClaimEntity } from './number-claim.entity';

@Module({
  imports: [TypeOrmModule.forFeature([AppointmentEntity, AppointmentStepEntity, NumberClaimEntity]), SchedulingModule],
  controllers: [HoldsController, AppointmentsController],
  providers: [
    AppointmentMoves,
    AppointmentSteps,
    AppointmentStore,
    AppointmentAccess,
    BookingService,
    HospitalCalls,
    FollowUp,
    AppointmentSweep,
    HoldsService,
    AppointmentsService,
    HospitalNews,
  ],
  exports: [HospitalNews, AppointmentMoves, AppointmentStore, FollowUp, HospitalCalls],
})
export class AppointmentsModule {}
