import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SchedulingModule } from '../scheduling/scheduling.module';
import { AppointmentAccess } from './appointment-access';
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
import { TakenNumbers } from './taken-numbers';

@Module({
  imports: [TypeOrmModule.forFeature([AppointmentEntity, NumberClaimEntity]), SchedulingModule],
  controllers: [HoldsController, AppointmentsController],
  providers: [
    AppointmentStore,
    TakenNumbers,
    AppointmentAccess,
    BookingService,
    HospitalCalls,
    FollowUp,
    AppointmentSweep,
    HoldsService,
    AppointmentsService,
    HospitalNews,
  ],
  exports: [HospitalNews, AppointmentStore, FollowUp, HospitalCalls],
})
export class AppointmentsModule {}
