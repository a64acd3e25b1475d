import type { Department, Doctor, Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { SharedReads } from './shared-reads';

/** The directories of the hospitals, read once a minute for everybody. */
@Injectable()
export class Directories {
  constructor(private readonly reads: SharedReads) {}

  profile(hospital: Hospital) {
    return this.reads.read(`profile ${hospital.id}`, () => hospital.directory.profile());
  }

  departments(hospital: Hospital): Promise<Department[]> {
    return this.reads.read(`departments ${hospital.id}`, () => hospital.directory.departments());
  }

  /** All doctors of the hospital: one reply serves every department. */
  doctors(hospital: Hospital): Promise<Doctor[]> {
    return this.reads.read(`doctors ${hospital.id}`, () => hospital.directory.doctors());
  }
}
