import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasureEntity } from './erasure.entity';
import { Erasures } from './erasures';
import { OwnDataController } from './own-data.controller';
import { OwnDataService } from './own-data.service';
import { PersonalData } from './personal-data';

@Module({
  imports: [TypeOrmModule.forFeature([ErasureEntity])],
  controllers: [OwnDataController],
  providers: [OwnDataService, PersonalData, Erasures],
})
export class OwnDataModule {}
