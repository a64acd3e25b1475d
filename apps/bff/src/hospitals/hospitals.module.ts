import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { AppLogger } from '../platform/logging/logger';
import { connectAll } from './connect';
import { Directories } from './directories';
import { HospitalPatientEntity } from './hospital-patient.entity';
import { Hospitals } from './hospitals';
import { loadHospitalsFile } from './hospitals-file';
import { PatientFiles } from './patient-files';
import { SharedReads } from './shared-reads';
import { Sources } from './sources';

/** The connected hospitals. A file with a fault stops the start: no hospital is left out silently. */
const fromFile = (config: Config, logger: AppLogger): Hospitals => {
  const file = loadHospitalsFile(config.hospitalsFile, process.env);
  if (!file.ok) throw new Error(`the hospitals file has faults:\n${file.problems.join('\n')}`);
  return new Hospitals(connectAll(file.hospitals, logger));
};

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HospitalPatientEntity])],
  providers: [
    { provide: Hospitals, inject: [Config, AppLogger], useFactory: fromFile },
    SharedReads,
    Directories,
    PatientFiles,
    Sources,
  ],
  exports: [Hospitals, Directories, PatientFiles, Sources],
})
export class HospitalsModule {}
