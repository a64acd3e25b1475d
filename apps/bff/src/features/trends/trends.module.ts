import { Module } from '@nestjs/common';
import { LaboratoryModule } from '../laboratory/laboratory.module';
import { ReportsModule } from '../reports/reports.module';
import { TrendsController } from './trends.controller';
import { TrendsService } from './trends.service';

@Module({
  imports: [LaboratoryModule, ReportsModule],
  controllers: [TrendsController],
  providers: [TrendsService],
})
export class TrendsModule {}
