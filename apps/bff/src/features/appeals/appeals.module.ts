import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module';
import { TerminalModule } from '../terminal/terminal.module';
import { AppealDeskController } from './appeal-desk.controller';
import { AppealDeskService } from './appeal-desk.service';
import { AppealEntity } from './appeal.entity';
import { AppealsController } from './appeals.controller';
import { AppealsService } from './appeals.service';
import { AppealStore } from './appeals.store';

@Module({
  imports: [TypeOrmModule.forFeature([AppealEntity]), AppointmentsModule, TerminalModule],
  controllers: [AppealsController, AppealDeskController],
  providers: [AppealsService, AppealDeskService, AppealStore],
})
export class AppealsModule {}
