import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module';
import { ReportsModule } from '../reports/reports.module';
import { RecordBook } from './record-book';
import { RecordExportController } from './record-export.controller';
import { RecordExportService } from './record-export.service';

@Module({
  imports: [RecordModule, ReportsModule],
  controllers: [RecordExportController],
  providers: [RecordBook, RecordExportService],
  exports: [RecordBook],
})
export class RecordExportModule {}
