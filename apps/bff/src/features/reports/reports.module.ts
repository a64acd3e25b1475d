import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { NotificationsModule } from '../notifications/notifications.module';
import { LaboratoryModule } from '../laboratory/laboratory.module';
import { ArchiveReader } from './archive-reader';
import { ArchivedReportEntity } from './archived-report.entity';
import { ForeignCopies } from './foreign-copies';
import { OriginalCopies } from './original-copies';
import { ReportAnswerEntity } from './report-answer.entity';
import { ReportArchive } from './report-archive';
import { ReportCopies } from './report-copies';
import { ReportFetch } from './report-fetch';
import { ReportGate } from './report-gate';
import { ReportHearingEntity } from './report-hearing.entity';
import { ReportHistory } from './report-history';
import { ReportHearings } from './report-hearings';
import { ReportLister } from './report-lister';
import { ReportOriginalEntity } from './report-original.entity';
import { ReportOriginalPartEntity } from './report-original-part.entity';
import { ReportOriginals } from './report-originals';
import { ReportPages } from './report-pages';
import { ReportReader } from './report-reader';
import { ReportReadingEntity } from './report-reading.entity';
import { ReportReadings } from './report-readings';
import { ReportSettingsController } from './report-settings.controller';
import { ReportSettingsService } from './report-settings.service';
import { ReportNews } from './report-news';
import { ReportRetention } from './report-retention';
import { ReportStrands } from './report-strands';
import { ReportWatchEntity } from './report-watch.entity';
import { ReportWatchSweep } from './report-watch-sweep';
import { ReportWatches } from './report-watches';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { SupersededReportEntity } from './superseded-report.entity';

@Module({
  imports: [
    LaboratoryModule,
    NotificationsModule,
    TypeOrmModule.forFeature([
      ArchivedReportEntity,
      SupersededReportEntity,
      ReportReadingEntity,
      ReportAnswerEntity,
      ReportHearingEntity,
      ReportWatchEntity,
      ReportOriginalEntity,
      ReportOriginalPartEntity,
    ]),
  ],
  controllers: [ReportsController, ReportSettingsController],
  providers: [
    ReportsService,
    ReportSettingsService,
    ReportLister,
    ReportPages,
    ReportStrands,
    ReportReader,
    ReportHistory,
    ReportFetch,
    ReportGate,
    ReportHearings,
    ReportReadings,
    ReportArchive,
    ReportCopies,
    ForeignCopies,
    OriginalCopies,
    ReportOriginals,
    ArchiveReader,
    ReportNews,
    ReportWatches,
    ReportWatchSweep,
    ReportRetention,
  ],
  exports: [
    ReportHistory,
    ReportsService,
    ReportReader,
    ReportLister,
    ReportGate,
    ReportHearings,
    ReportReadings,
    ReportStrands,
    ReportWatches,
  ],
})
export class ReportsModule {
  constructor(housekeeping: Housekeeping, watches: ReportWatches, retention: ReportRetention) {
    housekeeping.add({ title: 'people who had a visit', run: () => watches.watchVisitors() });
    housekeeping.add({ title: 'reports nobody wants kept', run: () => retention.removeWithdrawn() });
  }
}
