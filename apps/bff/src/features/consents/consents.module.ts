import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentCurrentEntity } from './consent-current.entity';
import { ConsentEntity } from './consent.entity';
import { ConsentLedger } from './consent-ledger';
import { ConsentsController } from './consents.controller';
import { ConsentsService } from './consents.service';

@Module({
  imports: [TypeOrmModule.forFeature([ConsentEntity, ConsentCurrentEntity])],
  controllers: [ConsentsController],
  providers: [ConsentLedger, ConsentsService],
  exports: [ConsentLedger],
})
export class ConsentsModule {}
