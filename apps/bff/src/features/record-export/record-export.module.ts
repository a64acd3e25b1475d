import { Module } from '@nestjs/common';
import { MeasurementsModule } from '../measurements/measurements.module';
import { RecordModule } from '../record/record.module';
import { ReportsModule } from '../reports/reports.module';
import { HistoryBook } from './history-book';
import { RecordBook } from './record-book';
import { RecordExportController } from './record-export.controller';
import { RecordExportService } from './record-export.service';

@Module({
  imports: [MeasurementsModule, RecordModule, ReportsModule],
  controllers: [RecordExportController],
  providers: [HistoryBook, RecordBook, RecordExportService],
  exports: [RecordBook],
})
export class RecordExportModule {}
