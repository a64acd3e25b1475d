import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A report of a person who agreed that copies of what was read are kept; as the hospital said it last. */
@Entity({ name: 'archived_report' })
@Index('archived_report_source', ['personId', 'hospitalId', 'fileId', 'kind', 'sourceId'], { unique: true })
@Index('archived_report_newest', ['personId', 'reportedAt', 'id'])
@Index('archived_report_content', ['personId', 'contentIndex'])
export class ArchivedReportEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Kept beside the id: the hospital may be gone one day. */
  @Column({ name: 'hospital_name', type: 'varchar', length: 100 })
  hospitalName!: string;

  /** The hospital's file it belongs to: `hospital_patient.id`. */
  @Column({ name: 'file_id', type: 'varchar', length: 22 })
  fileId!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: string;

  /** The hospital's number of the report. */
  @Column({ name: 'source_id', type: 'varchar', length: 128 })
  sourceId!: string;

  @Column({ name: 'reported_at', type: 'datetime', precision: 3 })
  reportedAt!: Date;

  /** The earliest time that the hospital gave it: a correction has a later one. Null where an earlier release wrote the row. */
  @Column({ name: 'first_reported_at', type: 'datetime', precision: 3, nullable: true })
  firstReportedAt!: Date | null;

  /** What stands in the hospital's list; see report-content.ts. */
  @Column({ name: 'header_sealed', type: 'blob' })
  headerSealed!: Buffer;

  /** Found out when the whole of it was read: a list may not show it. */
  @Column({ name: 'is_sensitive', type: 'tinyint', default: 0 })
  isSensitive!: number;

  /** 1 for what the hospital released first; grows when it is corrected. */
  @Column({ type: 'int', default: 1 })
  version!: number;

  /** Keyed digest of the content: equal for equal reports of one person. Null until it was opened. */
  @Column({ name: 'content_index', type: 'binary', length: 32, nullable: true })
  contentIndex!: Buffer | null;

  @Column({ name: 'content_sealed', type: 'mediumblob', nullable: true })
  contentSealed!: Buffer | null;

  /** When the hospital said this content last. */
  @Column({ name: 'fetched_at', type: 'datetime', precision: 3, nullable: true })
  fetchedAt!: Date | null;

  /** When it was found that the hospital says something else than before. */
  @Column({ name: 'corrected_at', type: 'datetime', precision: 3, nullable: true })
  correctedAt!: Date | null;

  /** Since when the hospital answers without it. */
  @Column({ name: 'gone_at', type: 'datetime', precision: 3, nullable: true })
  goneAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
