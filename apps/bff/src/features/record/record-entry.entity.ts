import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What a hospital once said of a person, kept for ever. The primary key is the order of the timeline: a page lies on one
 * or two pages of the engine, however many entries there are.
 */
@Entity({ name: 'record_entry' })
@Index('record_entry_id', ['id'])
export class RecordEntryEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** As `occurredAt` of entry-time.ts has it. */
  @PrimaryColumn({ name: 'occurred_at', type: 'datetime', precision: 3 })
  occurredAt!: Date;

  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ type: 'varchar', length: 16 })
  type!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Our id of the hospital's file of the person. */
  @Column({ name: 'file_id', type: 'varchar', length: 22 })
  fileId!: string;

  /** `current`; `changed` = the hospital says something else now; `gone` = it does not list it any more. */
  @Column({ type: 'varchar', length: 8 })
  state!: string;

  /** Counts what the hospital has said of the same thing. */
  @Column({ type: 'int' })
  version!: number;

  /** The sensitive rule under which everybody who may see the record may see this; null = only whom it is shown to. */
  @Column({ name: 'open_under', type: 'binary', length: 8, nullable: true })
  openUnder!: Buffer | null;

  /** Which entry of the hospital's it is. */
  @Column({ name: 'source_index', type: 'binary', length: 32 })
  sourceIndex!: Buffer;

  /** Keyed digest of the content. */
  @Column({ name: 'content_index', type: 'binary', length: 32 })
  contentIndex!: Buffer;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  /** What a list needs of the content (entry-line.ts); null = written before there were lines: the content is read. */
  @Column({ name: 'line_sealed', type: 'blob', nullable: true })
  lineSealed!: Buffer | null;

  /** When it was first fetched as it is. */
  @Column({ name: 'fetched_at', type: 'datetime', precision: 3 })
  fetchedAt!: Date;
}
