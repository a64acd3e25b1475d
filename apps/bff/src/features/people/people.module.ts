import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { FamilyLinkEntity } from './family-link.entity';
import { MessageClient } from './message.client';
import { MessagePort } from './message.port';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { PeopleStore } from './people.store';
import { PersonEntity } from './person.entity';
import { ProofEntity } from './proof.entity';
import { ProofsController } from './proofs.controller';
import { ProofsService } from './proofs.service';
import { ProofsStore } from './proofs.store';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, FamilyLinkEntity, ProofEntity]), HospitalsModule],
  controllers: [PeopleController, ProofsController],
  providers: [
    PeopleService,
    PeopleStore,
    ProofsService,
    ProofsStore,
    { provide: MessagePort, useClass: MessageClient },
  ],
})
export class PeopleModule {
  constructor(housekeeping: Housekeeping, proofs: ProofsStore) {
    housekeeping.add({ title: 'old proofs', run: () => proofs.removeOld() });
  }
}
