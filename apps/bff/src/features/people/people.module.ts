import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FamilyLinkEntity } from './family-link.entity';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { PeopleStore } from './people.store';
import { PersonEntity } from './person.entity';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, FamilyLinkEntity])],
  controllers: [PeopleController],
  providers: [PeopleService, PeopleStore],
  exports: [PeopleService, PeopleStore],
})
export class PeopleModule {}
