import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { NotificationsModule } from '../notifications/notifications.module';
import { RecordExportModule } from '../record-export/record-export.module';
import { TerminalModule } from '../terminal/terminal.module';
import { CounterRequestsController } from './counter-requests.controller';
import { CounterRequestsService } from './counter-requests.service';
import { FileTickets } from './file-tickets';
import { RecordRequestEntity } from './record-request.entity';
import { RequestsController } from './requests.controller';
import { RequestsService } from './requests.service';
import { RequestsStore } from './requests.store';
import { ShareEntity } from './share.entity';
import { ShareOpeningEntity } from './share-opening.entity';
import { ShareOpenings } from './share-openings';
import { SharesController } from './shares.controller';
import { SharesService } from './shares.service';
import { SharesStore } from './shares.store';
import { ShlController } from './shl.controller';
import { StandingConsents } from './standing-consents';
import { ViewerController } from './viewer/viewer.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([ShareEntity, ShareOpeningEntity, RecordRequestEntity]),
    HospitalsModule,
    NotificationsModule,
    RecordExportModule,
    TerminalModule,
  ],
  controllers: [SharesController, ShlController, RequestsController, CounterRequestsController, ViewerController],
  providers: [
    SharesStore,
    SharesService,
    ShareOpenings,
    FileTickets,
    StandingConsents,
    RequestsStore,
    RequestsService,
    CounterRequestsService,
  ],
})
export class RecordSharingModule {
  constructor(housekeeping: Housekeeping, shares: SharesService, requests: RequestsService) {
    housekeeping.add({ title: 'shares that are over', run: () => shares.tidy() });
    housekeeping.add({ title: 'requests that are over', run: () => requests.tidy() });
  }
}
