import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CardsModule } from '../../cards/cards.module';
import { CardController } from './card.controller';
import { CardService } from './card.service';
import { HealthCardEntity } from './health-card.entity';

@Module({
  imports: [TypeOrmModule.forFeature([HealthCardEntity]), CardsModule],
  controllers: [CardController],
  providers: [CardService],
})
export class CardModule {}
