import { IsOptional } from 'class-validator';
import type { LocalTime } from './common';
import { IsOpaqueId } from './validators';

export class Hospital {
  id!: string;
  name!: string;
  /** Such as `三级甲等`. */
  level!: string | null;
  /** Null in a list while the hospital cannot be asked. */
  address!: string | null;
  phone!: string | null;
  introduction!: string | null;
  /** Days ahead that can be booked, today included. */
  bookingDays!: number;
  /** When the last of those days is released, every day; null = at midnight. */
  releaseTime!: LocalTime | null;
}

export class HospitalList {
  items!: Hospital[];
}

/** A department, flat with its parent; the phone draws the tree. */
export class Department {
  id!: string;
  /** Null at the top level. */
  parentId!: string | null;
  name!: string;
  introduction!: string | null;
  /** Building, floor and area, such as `门诊楼 3 层 A 区`. */
  location!: string | null;
}

export class DepartmentList {
  items!: Department[];
}

export class Doctor {
  id!: string;
  departmentId!: string;
  name!: string;
  /** Such as `主任医师`. */
  title!: string | null;
  speciality!: string | null;
  biography!: string | null;
}

export class DoctorList {
  items!: Doctor[];
}

/** `GET /hospitals/:h/doctors`. */
export class DoctorQuery {
  @IsOptional()
  @IsOpaqueId()
  departmentId?: string;
}
