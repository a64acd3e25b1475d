import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A number that is free again and yet nobody's to take: it is on its way to the first in line, or waits for the moment at
 * which it returns. Its claim in `number_claim` names this row.
 */
@Entity({ name: 'freed_number' })
@Index('freed_number_session', ['hospitalId', 'sessionId'])
@Index('freed_number_due', ['dueAt'])
export class FreedNumberEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'session_id', type: 'varchar', length: 64 })
  sessionId!: string;

  @Column({ name: 'department_id', type: 'varchar', length: 64 })
  departmentId!: string;

  @Column({ name: 'doctor_id', type: 'varchar', length: 64, nullable: true })
  doctorId!: string | null;

  @Column({ name: 'visit_date', type: 'char', length: 10 })
  visitDate!: string;

  @Column({ type: 'varchar', length: 16 })
  period!: string;

  @Column({ name: 'number_id', type: 'varchar', length: 64 })
  numberId!: string;

  @Column({ name: 'start_time', type: 'char', length: 5 })
  startTime!: string;

  @Column({ name: 'end_time', type: 'char', length: 5 })
  endTime!: string;

  /** The appointment that gave it up, to be given back at the hospital before; null = the hospital showed it as free. */
  @Column({ name: 'origin_id', type: 'varchar', length: 22, nullable: true })
  originId!: string | null;

  /** Before it the hospital may still be working on what the origin asked. */
  @Column({ name: 'free_from', type: 'datetime', precision: 3 })
  freeFrom!: Date;

  /** The random moment at which it is whose who comes first; null = not decided. Shown to nobody. */
  @Column({ name: 'returns_at', type: 'datetime', precision: 3, nullable: true })
  returnsAt!: Date | null;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;

  @Column({ type: 'int' })
  attempts!: number;
}
