import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module';
import { TerminalModule } from '../terminal/terminal.module';
import { HospitalPatients } from './hospital-patients';
import { MeasurementPushController } from './measurement-push.controller';
import { MeasurementPushService } from './measurement-push.service';
import { MeasurementTargetEntity } from './measurement-target.entity';
import { MeasurementTargets } from './measurement-targets';
import { MeasurementEntity } from './measurement.entity';
import { MeasurementsController } from './measurements.controller';
import { MeasurementsService } from './measurements.service';
import { MeasurementsStore } from './measurements.store';
import { PersonalTargets } from './personal-targets';

@Module({
  imports: [
    TypeOrmModule.forFeature([MeasurementEntity, MeasurementTargetEntity]),
    NotificationsModule,
    TerminalModule,
  ],
  controllers: [MeasurementsController, MeasurementPushController],
  providers: [
    MeasurementsService,
    MeasurementPushService,
    MeasurementsStore,
    MeasurementTargets,
    PersonalTargets,
    HospitalPatients,
  ],
  exports: [MeasurementsService],
})
export class MeasurementsModule {}
