import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import type { Fields } from './fields';
import { nothingFound, ok, type Reply } from './reply';

const IN_USE = '1';

/** 1001 */
export const netTest = (_request: Fields, hospital: Hospital): Reply => ok({ SYSDATE: localDateTime(hospital.now()) });

/** 1004 */
export function getHospitalInfo(request: Fields, hospital: Hospital): Reply {
  const { id, name, level, address, phone, introduction } = hospital.world.hospital;
  if (request.required('HOS_ID') !== id) return nothingFound();
  return ok({ HOS_ID: id, NAME: name, LEVEL: level, ADDRESS: address, TEL: phone, DESC: introduction });
}

/** 2001 */
export function getDepartments(request: Fields, hospital: Hospital): Reply {
  const wanted = request.filter('DEPT_ID');
  const departments = hospital.world.departments.filter(({ id }) => wanted === null || id === wanted);
  if (departments.length === 0) return nothingFound();
  return ok({
    DEPT_LIST: departments.map((department) => ({
      DEPT_ID: department.id,
      DEPT_NAME: department.name,
      PARENT_ID: department.parentId,
      DESC: department.introduction,
      ADDRESS: department.location,
      STATUS: IN_USE,
    })),
  });
}

/** 2002 */
export function getDoctors(request: Fields, hospital: Hospital): Reply {
  const departmentId = request.filter('DEPT_ID');
  const doctorId = request.filter('DOCTOR_ID');
  const doctors = hospital.world.doctors.filter(
    (doctor) =>
      (departmentId === null || doctor.departmentId === departmentId) && (doctorId === null || doctor.id === doctorId),
  );
  if (doctors.length === 0) return nothingFound();
  return ok({
    DOCTOR_LIST: doctors.map((doctor) => ({
      DEPT_ID: doctor.departmentId,
      DOCTOR_ID: doctor.id,
      NAME: doctor.name,
      JOB_TITLE: doctor.title,
      SPECIAL: doctor.speciality,
      DESC: doctor.biography,
      STATUS: IN_USE,
    })),
  });
}
