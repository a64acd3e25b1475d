import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLogModule } from '../access-log/access-log.module';
import { AccountClosing } from './account-closing';
import { AccountClosingController } from './account-closing.controller';
import { CardModule } from '../card/card.module';
import { ErasureEntity } from './erasure.entity';
import { Erasures } from './erasures';
import { OwnDataController } from './own-data.controller';
import { OwnDataService } from './own-data.service';
import { PersonalData } from './personal-data';

@Module({
  imports: [TypeOrmModule.forFeature([ErasureEntity]), AccessLogModule, CardModule],
  controllers: [OwnDataController, AccountClosingController],
  providers: [OwnDataService, PersonalData, Erasures, AccountClosing],
})
export class OwnDataModule {}
