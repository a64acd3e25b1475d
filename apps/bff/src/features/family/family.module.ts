import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { MessagesModule } from '../../platform/messages/messages.module';
import { PeopleModule } from '../people/people.module';
import { ProofEntity } from './proof.entity';
import { ProofsController } from './proofs.controller';
import { ProofsService } from './proofs.service';
import { ProofsStore } from './proofs.store';

/** Who may act for whom: proof of control, links, approvals, help codes. */
@Module({
  imports: [TypeOrmModule.forFeature([ProofEntity]), HospitalsModule, MessagesModule, PeopleModule],
  controllers: [ProofsController],
  providers: [ProofsService, ProofsStore],
})
export class FamilyModule {
  constructor(housekeeping: Housekeeping, proofs: ProofsStore) {
    housekeeping.add({ title: 'old proofs', run: () => proofs.removeOld() });
  }
}
