export type Title = '主任医师' | '副主任医师' | '主治医师' | '住院医师';

/** One doctor as the tables write it. */
export type DoctorRow = [name: string, title: Title, speciality: string, biography: string];

/** Doctors by the id of their department; their order gives them their numbers. */
export type DoctorTable = Record<string, DoctorRow[]>;
