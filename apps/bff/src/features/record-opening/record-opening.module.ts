import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { TerminalModule } from '../terminal/terminal.module';
import { FamilyDoctorTeams } from './family-doctor-teams';
import { OpeningDeskController } from './opening-desk.controller';
import { OpeningDeskService } from './opening-desk.service';
import { OpeningEntity } from './opening.entity';
import { OpeningReminders } from './opening-reminders';
import { OpeningsController } from './openings.controller';
import { OpeningsService } from './openings.service';
import { OpeningsStore } from './openings.store';
import { RecordGate } from './record-gate';

@Module({
  imports: [TypeOrmModule.forFeature([OpeningEntity]), HospitalsModule, NotificationsModule, TerminalModule],
  controllers: [OpeningsController, OpeningDeskController],
  providers: [FamilyDoctorTeams, OpeningsStore, OpeningsService, OpeningDeskService, OpeningReminders, RecordGate],
  exports: [RecordGate],
})
export class RecordOpeningModule {}
