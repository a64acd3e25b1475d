import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How our appointments were compared with one hospital's own list on one day, and how far that has come. */
@Entity({ name: 'reconciliation' })
export class ReconciliationEntity {
  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** When it was done: the local day, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'char', length: 10 })
  day!: string;

  /** The visit day to compare next; all before it are done. */
  @Column({ name: 'next_day', type: 'char', length: 10 })
  nextDay!: string;

  /** When an instance may take it on; also the lease of the one that has; null = it has ended. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  /** Appointments of ours and bookings of theirs that were compared. */
  @Column({ type: 'int' })
  compared!: number;

  /** JSON: how many differences of each kind were found. */
  @Column({ type: 'text' })
  found!: string;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
