import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/appointments.module';
import { VisitController } from './visit.controller';
import { VisitService } from './visit.service';

@Module({ imports: [AppointmentsModule], controllers: [VisitController], providers: [VisitService] })
export class VisitModule {}
