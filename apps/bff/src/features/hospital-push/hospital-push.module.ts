import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module';
import { ReportsModule } from '../reports/reports.module';
import { HospitalEvents } from './hospital-events';
import { HospitalPushRoutes } from './hospital-push.routes';
import { StopNoticePoll } from './stop-notice-poll';
import { StopNoticePollEntity } from './stop-notice-poll.entity';

@Module({
  imports: [TypeOrmModule.forFeature([StopNoticePollEntity]), AppointmentsModule, ReportsModule],
  providers: [HospitalEvents, HospitalPushRoutes, StopNoticePoll],
})
export class HospitalPushModule {}
