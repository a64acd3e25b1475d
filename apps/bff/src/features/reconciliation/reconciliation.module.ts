import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module';
import { DayComparison } from './day-comparison';
import { Reconciliation } from './reconciliation';
import { ReconciliationEntity } from './reconciliation.entity';
import { ReconciliationStore } from './reconciliation.store';

@Module({
  imports: [TypeOrmModule.forFeature([ReconciliationEntity]), AppointmentsModule],
  providers: [ReconciliationStore, DayComparison, Reconciliation],
})
export class ReconciliationModule {}
