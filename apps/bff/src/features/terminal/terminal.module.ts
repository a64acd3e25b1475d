import { Module } from '@nestjs/common';
import { CardsModule } from '../../cards/cards.module';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { TerminalController } from './terminal.controller';
import { TerminalService } from './terminal.service';

@Module({
  imports: [CardsModule, HospitalsModule],
  controllers: [TerminalController],
  providers: [TerminalService],
})
export class TerminalModule {}
