import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The line for one session: its last place, and when the hospital is asked next whether a number is free. */
@Entity({ name: 'waitlist_line' })
@Index('waitlist_line_due', ['dueAt'])
export class WaitlistLineEntity {
  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 64 })
  sessionId!: string;

  @Column({ name: 'department_id', type: 'varchar', length: 64 })
  departmentId!: string;

  @Column({ name: 'doctor_id', type: 'varchar', length: 64, nullable: true })
  doctorId!: string | null;

  /** The hospital's local day, `YYYY-MM-DD`. */
  @Column({ name: 'visit_date', type: 'char', length: 10 })
  visitDate!: string;

  @Column({ type: 'varchar', length: 16 })
  period!: string;

  @Column({ name: 'last_place', type: 'int' })
  lastPlace!: number;

  /** Null = nobody waits. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  /** How often in a row the hospital could not be asked, or gave no number that it had shown as free. */
  @Column({ type: 'int' })
  attempts!: number;
}
