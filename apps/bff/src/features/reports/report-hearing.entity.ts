import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person wants to hear of reports of one kind; without a row, at once. */
@Entity({ name: 'report_hearing' })
export class ReportHearingEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  kind!: string;

  @Column({ type: 'varchar', length: 16 })
  hearing!: string;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
