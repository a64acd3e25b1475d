import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardsModule } from '../../cards/cards.module';
import { ApplicationSweep } from './application-sweep';
import { CardApplications } from './card-applications';
import { CardCodesService } from './card-codes.service';
import { CardEndingEntity } from './card-ending.entity';
import { CardEndings } from './card-endings';
import { CardIssuerController } from './card-issuer.controller';
import { CardPeople } from './card-people';
import { CardUsesService } from './card-uses.service';
import { CardController } from './card.controller';
import { CardService } from './card.service';
import { CardStore } from './card.store';
import { EndingSweep } from './ending-sweep';
import { HealthCardEntity } from './health-card.entity';

@Module({
  imports: [TypeOrmModule.forFeature([HealthCardEntity, CardEndingEntity]), CardsModule],
  controllers: [CardController, CardIssuerController],
  providers: [
    CardStore,
    CardPeople,
    CardApplications,
    ApplicationSweep,
    CardService,
    CardCodesService,
    CardUsesService,
    CardEndings,
    EndingSweep,
  ],
  exports: [CardEndings, CardStore],
})
export class CardModule {}
