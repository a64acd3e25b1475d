import type { Period } from '@kangqiao/contracts';
import type { Hospital, Session } from '@kangqiao/his-port';
import { Column } from 'typeorm';
import { clip } from './clip';

const LONGEST_NAME = 100;
const LONGEST_TITLE = 50;

/** What is kept of the session for which somebody has a number or waits. Ids of the hospital are the hospital's own. */
export abstract class KeptSession {
  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: LONGEST_NAME })
  hospitalName!: string;

  @Column({ name: 'session_id', type: 'varchar', length: 64 })
  sessionId!: string;

  @Column({ name: 'department_id', type: 'varchar', length: 64 })
  departmentId!: string;

  @Column({ name: 'department_name', type: 'varchar', length: LONGEST_NAME })
  departmentName!: string;

  @Column({ name: 'doctor_id', type: 'varchar', length: 64, nullable: true })
  doctorId!: string | null;

  @Column({ name: 'doctor_name', type: 'varchar', length: LONGEST_NAME, nullable: true })
  doctorName!: string | null;

  @Column({ name: 'doctor_title', type: 'varchar', length: LONGEST_TITLE, nullable: true })
  doctorTitle!: string | null;

  /** The hospital's local day, `YYYY-MM-DD`; times are local too. */
  @Column({ name: 'visit_date', type: 'char', length: 10 })
  visitDate!: string;

  @Column({ type: 'varchar', length: 16 })
  period!: Period;

  @Column({ name: 'fee_fen', type: 'int' })
  feeFen!: number;
}

/** The columns of the above. */
export const KEPT_SESSION_COLUMNS: Readonly<Record<keyof KeptSession, string>> = {
  hospitalId: 'hospital_id',
  hospitalName: 'hospital_name',
  sessionId: 'session_id',
  departmentId: 'department_id',
  departmentName: 'department_name',
  doctorId: 'doctor_id',
  doctorName: 'doctor_name',
  doctorTitle: 'doctor_title',
  visitDate: 'visit_date',
  period: 'period',
  feeFen: 'fee_fen',
};

/** A session of a hospital as it is kept: names no longer than there is room for. */
export const keptSession = (hospital: Hospital, session: Session): KeptSession => ({
  hospitalId: hospital.id,
  hospitalName: hospital.name,
  sessionId: session.id,
  departmentId: session.departmentId,
  departmentName: clip(session.departmentName, LONGEST_NAME),
  doctorId: session.doctorId,
  doctorName: clip(session.doctorName, LONGEST_NAME),
  doctorTitle: clip(session.doctorTitle, LONGEST_TITLE),
  visitDate: session.date,
  period: session.period,
  feeFen: session.feeFen,
});
