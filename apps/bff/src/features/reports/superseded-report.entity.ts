import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an archived report said before the hospital corrected it. */
@Entity({ name: 'superseded_report' })
@Index('superseded_report_person', ['personId'])
export class SupersededReportEntity {
  /** `archived_report.id`. */
  @PrimaryColumn({ name: 'report_id', type: 'varchar', length: 22 })
  reportId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'reported_at', type: 'datetime', precision: 3 })
  reportedAt!: Date;

  @Column({ name: 'content_sealed', type: 'mediumblob' })
  contentSealed!: Buffer;

  @Column({ name: 'fetched_at', type: 'datetime', precision: 3 })
  fetchedAt!: Date;

  @Column({ name: 'superseded_at', type: 'datetime', precision: 3 })
  supersededAt!: Date;
}
