import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Some bytes of a hospital's own PDF: small enough for a statement, and for whoever seals all of them anew. */
@Entity({ name: 'report_original_part' })
@Index('report_original_part_person', ['personId'])
export class ReportOriginalPartEntity {
  /** `archived_report.id`. */
  @PrimaryColumn({ name: 'report_id', type: 'varchar', length: 22 })
  reportId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** From 0. */
  @PrimaryColumn({ type: 'int' })
  part!: number;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** Base64 inside the seal, as everything sealed is text. */
  @Column({ name: 'bytes_sealed', type: 'mediumblob' })
  bytesSealed!: Buffer;
}
