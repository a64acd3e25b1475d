export interface HospitalProfile {
  name: string;
  level: string | null;
  address: string;
  phone: string | null;
  introduction: string | null;
}

export interface Department {
  id: string;
  /** Null at the top level. */
  parentId: string | null;
  name: string;
  introduction: string | null;
  location: string | null;
}

export interface Doctor {
  id: string;
  departmentId: string;
  name: string;
  title: string | null;
  speciality: string | null;
  biography: string | null;
}

/** What a hospital is and who works there. Shared by all residents; may be cached. */
export abstract class DirectoryPort {
  /** @throws HospitalError */
  abstract profile(): Promise<HospitalProfile>;

  /** All departments, flat; parents before children is not promised. @throws HospitalError */
  abstract departments(): Promise<Department[]>;

  /** Doctors of one department, or of all. @throws HospitalError */
  abstract doctors(departmentId?: string): Promise<Doctor[]>;
}
