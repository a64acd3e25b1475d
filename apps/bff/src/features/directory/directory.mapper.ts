import type { Department, Doctor, Hospital } from '@kangqiao/contracts';
import type {
  Department as PortDepartment,
  Doctor as PortDoctor,
  Hospital as ConnectedHospital,
  HospitalProfile,
} from '@kangqiao/his-port';
import { toOpaque } from '../../hospitals/opaque-id';

/** What we know ourselves comes first; `profile` is null while the hospital cannot tell about itself. */
export const toHospital = ({ id, name, rules }: ConnectedHospital, profile: HospitalProfile | null): Hospital => ({
  id,
  name,
  level: profile?.level ?? null,
  address: profile?.address ?? null,
  phone: profile?.phone ?? null,
  introduction: profile?.introduction ?? null,
  bookingDays: rules.bookingDays,
  releaseTime: rules.releaseTime,
});

export const toDepartment = ({ id, parentId, name, introduction, location }: PortDepartment): Department => ({
  id: toOpaque(id),
  parentId: parentId === null ? null : toOpaque(parentId),
  name,
  introduction,
  location,
});

export const toDoctor = ({ id, departmentId, name, title, speciality, biography }: PortDoctor): Doctor => ({
  id: toOpaque(id),
  departmentId: toOpaque(departmentId),
  name,
  title,
  speciality,
  biography,
});
