import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { RecognitionController } from './recognition.controller';
import { RecognitionRules } from './recognition-rules';
import { RecognitionService } from './recognition.service';

@Module({
  imports: [ReportsModule],
  controllers: [RecognitionController],
  providers: [RecognitionService, RecognitionRules],
})
export class RecognitionModule {}
