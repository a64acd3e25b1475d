import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/appointments.module';
import { CheckInService } from './check-in.service';
import { VisitController } from './visit.controller';
import { VisitService } from './visit.service';

@Module({ imports: [AppointmentsModule], controllers: [VisitController], providers: [VisitService, CheckInService] })
export class VisitModule {}
