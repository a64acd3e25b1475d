import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a clinical document says, kept from the first time somebody opened it. */
@Entity({ name: 'record_document' })
export class RecordDocumentEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ name: 'entry_id', type: 'varchar', length: 22 })
  entryId!: string;

  @Column({ name: 'content_sealed', type: 'mediumblob' })
  contentSealed!: Buffer;

  @Column({ name: 'fetched_at', type: 'datetime', precision: 3 })
  fetchedAt!: Date;
}
