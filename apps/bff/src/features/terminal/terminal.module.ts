import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardsModule } from '../../cards/cards.module';
import { OfflineCodes } from '../../cards/offline-codes';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { ReportsModule } from '../reports/reports.module';
import { CardHolders } from './card-holders';
import { CardReportEntity } from './card-report.entity';
import { CardReportSweep } from './card-report-sweep';
import { CardReports } from './card-reports';
import { CardUseEntity } from './card-use.entity';
import { CardUses } from './card-uses';
import { CounterFiles } from './counter-files';
import { DocumentProof } from './document-proof';
import { OfflineService } from './offline.service';
import { TerminalController } from './terminal.controller';
import { TerminalGuard } from './terminal.guard';
import { TerminalNonceEntity } from './terminal-nonce.entity';
import { TerminalNonces } from './terminal-nonces';
import { TerminalService } from './terminal.service';
import { TodaysAppointments } from './todays-appointments';

@Module({
  imports: [
    TypeOrmModule.forFeature([TerminalNonceEntity, CardUseEntity, CardReportEntity]),
    CardsModule,
    HospitalsModule,
    ReportsModule,
  ],
  controllers: [TerminalController],
  providers: [
    TerminalService,
    OfflineService,
    OfflineCodes,
    TerminalNonces,
    CardHolders,
    CardUses,
    CardReports,
    CardReportSweep,
    CounterFiles,
    DocumentProof,
    TodaysAppointments,
    TerminalGuard,
  ],
  // What the guard of a terminal's routes needs, too.
  exports: [TerminalGuard, TerminalService, TerminalNonces],
})
export class TerminalModule {
  constructor(housekeeping: Housekeeping, nonces: TerminalNonces) {
    housekeeping.add({ title: 'expired terminal nonces', run: () => nonces.removeExpired() });
  }
}
