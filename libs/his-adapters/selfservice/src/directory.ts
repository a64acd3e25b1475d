import { type Department, DirectoryPort, type Doctor, HospitalFault, type HospitalProfile } from '@kangqiao/his-port';
import type { SelfserviceClient } from './client';
import { assertDistinct, type Fields } from './fields';
import { ALL, FUNCTIONS } from './functions';

/** PARENT_ID at the top level. */
const TOP = '0';

/** The directory over GetHosInfo, GetDeptInfo and GetDoctorInfo. */
export class SelfserviceDirectory extends DirectoryPort {
  constructor(
    private readonly client: SelfserviceClient,
    private readonly hospitalId: string,
  ) {
    super();
  }

  profile(): Promise<HospitalProfile> {
    return this.client.read('profile', FUNCTIONS.hospitalInfo, { HOS_ID: this.hospitalId }, (reply) => {
      if (!reply) throw new HospitalFault('MISSING_FIELD', 'GetHosInfo: the hospital does not know itself');
      reply.same('HOS_ID', this.hospitalId);
      return toProfile(reply);
    });
  }

  departments(): Promise<Department[]> {
    return this.client.read(
      'departments',
      FUNCTIONS.departments,
      { DEPT_ID: ALL },
      (reply) => reply?.listBy('DEPT_LIST', 'DEPT_ID').filter(this.inUse).map(toDepartment) ?? [],
    );
  }

  doctors(departmentId?: string): Promise<Doctor[]> {
    const values = { DEPT_ID: departmentId ?? ALL, DOCTOR_ID: ALL };
    return this.client.read('doctors', FUNCTIONS.doctors, values, (reply) => {
      const doctors = reply?.list('DOCTOR_LIST').filter(this.inUse).map(toDoctor) ?? [];
      // One doctor may work in several departments.
      assertDistinct(
        doctors.map(({ departmentId: department, id }) => `${department}/${id}`),
        'GetDoctorInfo.DOCTOR_ID',
      );
      return doctors;
    });
  }

  private readonly inUse = (fields: Fields) => fields.mapped('STATUS', this.client.tables.inUse);
}

function toProfile(fields: Fields): HospitalProfile {
  return {
    name: fields.text('NAME'),
    level: fields.optional('LEVEL'),
    address: fields.text('ADDRESS'),
    phone: fields.optional('TEL'),
    introduction: fields.optional('DESC'),
  };
}

function toDepartment(fields: Fields): Department {
  const parentId = fields.optional('PARENT_ID');
  return {
    id: fields.text('DEPT_ID'),
    parentId: parentId === TOP ? null : parentId,
    name: fields.text('DEPT_NAME'),
    introduction: fields.optional('DESC'),
    location: fields.optional('ADDRESS'),
  };
}

function toDoctor(fields: Fields): Doctor {
  return {
    id: fields.text('DOCTOR_ID'),
    departmentId: fields.text('DEPT_ID'),
    name: fields.text('NAME'),
    title: fields.optional('JOB_TITLE'),
    speciality: fields.optional('SPECIAL'),
    biography: fields.optional('DESC'),
  };
}
