import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { ConsentsModule } from '../consents/consents.module';
import { FamilyLinkEntity } from './family-link.entity';
import { LinkActivation } from './link-activation';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { PeopleStore } from './people.store';
import { PersonEntity } from './person.entity';
import { PersonRows } from './person-rows';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, FamilyLinkEntity]), ConsentsModule],
  controllers: [PeopleController],
  providers: [PeopleService, PeopleStore, PersonRows, LinkActivation],
  exports: [PeopleService, PeopleStore],
})
export class PeopleModule {
  constructor(housekeeping: Housekeeping, people: PeopleStore) {
    housekeeping.add({ title: 'ended links', run: () => people.removeEnded() });
  }
}
