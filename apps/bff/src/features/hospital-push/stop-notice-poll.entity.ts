import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a hospital that must be asked for its stop notices has told them. */
@Entity({ name: 'stop_notice_poll' })
export class StopNoticePollEntity {
  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Everything issued before this was told. */
  @Column({ name: 'told_until', type: 'datetime', precision: 3 })
  toldUntil!: Date;

  /** When it is asked next. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
}
