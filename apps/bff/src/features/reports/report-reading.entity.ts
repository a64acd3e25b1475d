import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account opened a report. */
@Entity({ name: 'report_reading' })
@Index('report_reading_person', ['personId', 'reportKey'])
export class ReportReadingEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** SM3 of the report's opaque id. */
  @PrimaryColumn({ name: 'report_key', type: 'binary', length: 32 })
  reportKey!: Buffer;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** The last time. */
  @Column({ name: 'read_at', type: 'datetime', precision: 3 })
  readAt!: Date;
}
