import type { DepartmentList, DoctorList, DoctorQuery, Hospital, HospitalList } from '@kangqiao/contracts';
import { HospitalError, type Hospital as ConnectedHospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { DepartmentNotFound } from '../../hospitals/hospitals.errors';
import { fromOpaque } from '../../hospitals/opaque-id';
import { AppLogger } from '../../platform/logging/logger';
import { toDepartment, toDoctor, toHospital } from './directory.mapper';

@Injectable()
export class DirectoryService {
  constructor(
    private readonly connected: Hospitals,
    private readonly logger: AppLogger,
  ) {}

  /** One hospital that cannot answer does not take the others off the list; what only it can tell is left open. */
  async hospitals(): Promise<HospitalList> {
    const items = await Promise.all(
      this.connected.all().map(async (hospital) => toHospital(hospital, await this.#profileIfAnswered(hospital))),
    );
    return { items };
  }

  async hospital(id: string): Promise<Hospital> {
    const hospital = this.connected.of(id);
    return toHospital(hospital, await hospital.directory.profile());
  }

  async departments(hospitalId: string): Promise<DepartmentList> {
    const departments = await this.connected.of(hospitalId).directory.departments();
    return { items: departments.map(toDepartment) };
  }

  async doctors(hospitalId: string, query: DoctorQuery): Promise<DoctorList> {
    const hospital = this.connected.of(hospitalId);
    const all = await hospital.directory.doctors();
    if (query.departmentId === undefined) return { items: all.map(toDoctor) };
    const departmentId = fromOpaque(query.departmentId);
    const departments = await hospital.directory.departments();
    if (!departments.some(({ id }) => id === departmentId)) throw new DepartmentNotFound();
    return { items: all.filter((doctor) => doctor.departmentId === departmentId).map(toDoctor) };
  }

  async #profileIfAnswered(hospital: ConnectedHospital) {
    try {
      return await hospital.directory.profile();
    } catch (error) {
      if (!(error instanceof HospitalError)) throw error;
      this.logger.warn({ hospital: hospital.id, error }, 'a hospital could not tell about itself');
      return null;
    }
  }
}
