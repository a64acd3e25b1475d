import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person had a visit at a hospital, or the hospital told of a report: it is asked for new ones for a while. */
@Entity({ name: 'report_watch' })
@Index('report_watch_due', ['dueAt'])
export class ReportWatchEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Reports released before are no news. */
  @Column({ type: 'datetime', precision: 3 })
  since!: Date;

  @Column({ type: 'datetime', precision: 3 })
  until!: Date;

  /** When the hospital is asked next; set ahead while it is being asked. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
}
