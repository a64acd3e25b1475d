import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArchiveReader } from './archive-reader';
import { ArchivedReportEntity } from './archived-report.entity';
import { ReportAnswerEntity } from './report-answer.entity';
import { ReportArchive } from './report-archive';
import { ReportCopies } from './report-copies';
import { ReportFetch } from './report-fetch';
import { ReportGate } from './report-gate';
import { ReportHearingEntity } from './report-hearing.entity';
import { ReportHearings } from './report-hearings';
import { ReportLister } from './report-lister';
import { ReportPages } from './report-pages';
import { ReportReader } from './report-reader';
import { ReportReadingEntity } from './report-reading.entity';
import { ReportReadings } from './report-readings';
import { ReportSettingsController } from './report-settings.controller';
import { ReportSettingsService } from './report-settings.service';
import { ReportWatchEntity } from './report-watch.entity';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';
import { SupersededReportEntity } from './superseded-report.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ArchivedReportEntity,
      SupersededReportEntity,
      ReportReadingEntity,
      ReportAnswerEntity,
      ReportHearingEntity,
      ReportWatchEntity,
    ]),
  ],
  controllers: [ReportsController, ReportSettingsController],
  providers: [
    ReportsService,
    ReportSettingsService,
    ReportLister,
    ReportPages,
    ReportReader,
    ReportFetch,
    ReportGate,
    ReportHearings,
    ReportReadings,
    ReportArchive,
    ReportCopies,
    ArchiveReader,
  ],
  exports: [ReportReader, ReportLister, ReportGate, ReportHearings, ReportReadings],
})
export class ReportsModule {}
