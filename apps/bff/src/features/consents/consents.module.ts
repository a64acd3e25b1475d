import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentCurrentEntity } from './consent-current.entity';
import { ConsentEntity } from './consent.entity';
import { ConsentLedger } from './consent-ledger';

@Module({
  imports: [TypeOrmModule.forFeature([ConsentEntity, ConsentCurrentEntity])],
  providers: [ConsentLedger],
  exports: [ConsentLedger],
})
export class ConsentsModule {}
