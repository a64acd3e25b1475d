import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module';
import { RecordModule } from '../record/record.module';
import { ReportsModule } from '../reports/reports.module';
import { TerminalModule } from '../terminal/terminal.module';
import { CorrectionDeskController } from './correction-desk.controller';
import { CorrectionDeskService } from './correction-desk.service';
import { CorrectionSubjects } from './correction-subjects';
import { CorrectionEntity } from './correction.entity';
import { CorrectionsController } from './corrections.controller';
import { CorrectionsService } from './corrections.service';
import { CorrectionsStore } from './corrections.store';

@Module({
  imports: [
    TypeOrmModule.forFeature([CorrectionEntity]),
    NotificationsModule,
    RecordModule,
    ReportsModule,
    TerminalModule,
  ],
  controllers: [CorrectionsController, CorrectionDeskController],
  providers: [CorrectionsService, CorrectionDeskService, CorrectionSubjects, CorrectionsStore],
})
export class CorrectionsModule {}
