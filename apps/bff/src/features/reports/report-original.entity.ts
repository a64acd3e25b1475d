import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The hospital's own PDF of a version of an archived report; its bytes are in report_original_part. */
@Entity({ name: 'report_original' })
@Index('report_original_person', ['personId'])
export class ReportOriginalEntity {
  /** `archived_report.id`. */
  @PrimaryColumn({ name: 'report_id', type: 'varchar', length: 22 })
  reportId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** Whose it is, its size and its digest; see original-copies.ts. */
  @Column({ name: 'about_sealed', type: 'blob' })
  aboutSealed!: Buffer;

  @Column({ type: 'int' })
  parts!: number;

  /** When the hospital gave these bytes last. */
  @Column({ name: 'fetched_at', type: 'datetime', precision: 3 })
  fetchedAt!: Date;
}
