import { type Department, DirectoryPort, type Doctor, type HospitalProfile } from '@kangqiao/his-port';
import type { FaultPlan } from './faults';

/** A directory that never changes. */
export class InMemoryDirectory extends DirectoryPort {
  constructor(
    private readonly seed: { profile: HospitalProfile; departments: Department[]; doctors: Doctor[] },
    private readonly faults: FaultPlan,
  ) {
    super();
  }

  async profile(): Promise<HospitalProfile> {
    return this.faults.read('profile', () => this.seed.profile);
  }

  async departments(): Promise<Department[]> {
    return this.faults.read('departments', () => this.seed.departments);
  }

  async doctors(departmentId?: string): Promise<Doctor[]> {
    const fits = (doctor: Doctor) => departmentId === undefined || doctor.departmentId === departmentId;
    return this.faults.read('doctors', () => this.seed.doctors.filter(fits));
  }
}
