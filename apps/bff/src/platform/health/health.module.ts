import { Module } from '@nestjs/common';
import { HospitalsModule } from '../../hospitals/hospitals.module';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';

@Module({ imports: [HospitalsModule], controllers: [HealthController], providers: [HealthService] })
export class HealthModule {}
