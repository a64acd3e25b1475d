import { Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module';
import { AppointmentsModule } from '../appointments/appointments.module';
import { CardModule } from '../card/card.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PreflightService } from './preflight.service';
import { ReleaseController } from './release.controller';
import { ReleaseReminders } from './release-reminders';

@Module({
  imports: [AdmissionModule, AppointmentsModule, CardModule, NotificationsModule],
  controllers: [ReleaseController],
  providers: [PreflightService, ReleaseReminders],
})
export class ReleaseModule {}
