import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { AuditLog } from '../platform/audit/audit-event';
import { Clock } from '../platform/clock';
import { AppLogger } from '../platform/logging/logger';
import { Metrics } from '../platform/metrics/metrics';
import { mustBeRight } from '../platform/settings/settings-file';
import { connectAll } from './connect';
import { HospitalPressure } from './hospital-pressure';
import { HospitalRecovery } from './hospital-recovery';
import { HospitalPatientEntity } from './hospital-patient.entity';
import { Hospitals } from './hospitals';
import { loadHospitalsFile } from './hospitals-file';
import { PatientFiles } from './patient-files';
import { Sources } from './sources';

/** The connected hospitals. A file with a fault stops the start: no hospital is left out silently. */
const fromFile = (
  config: Config,
  logger: AppLogger,
  audit: AuditLog,
  clock: Clock,
  metrics: Metrics,
  recovery: HospitalRecovery,
  pressure: HospitalPressure,
): Hospitals => {
  const file = mustBeRight('the hospitals file', loadHospitalsFile(config.hospitalsFile, process.env));
  return new Hospitals(connectAll(file.hospitals, { logger, audit, clock, metrics, recovery, pressure }));
};

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HospitalPatientEntity])],
  providers: [
    HospitalRecovery,
    HospitalPressure,
    {
      provide: Hospitals,
      inject: [Config, AppLogger, AuditLog, Clock, Metrics, HospitalRecovery, HospitalPressure],
      useFactory: fromFile,
    },
    PatientFiles,
    Sources,
  ],
  exports: [Hospitals, HospitalRecovery, HospitalPressure, PatientFiles, Sources],
})
export class HospitalsModule {}
