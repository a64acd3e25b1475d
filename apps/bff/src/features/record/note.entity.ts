import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one of the family noted on an entry of the record; it stays with the entry whatever the hospital says of it later. */
@Entity({ name: 'record_note' })
@Index('record_note_once', ['personId', 'entryIndex', 'accountId'], { unique: true })
@Index('record_note_account', ['accountId'])
export class NoteEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** Which entry of the hospital's it is about. */
  @Column({ name: 'entry_index', type: 'binary', length: 32 })
  entryIndex!: Buffer;

  /** Who wrote it. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** What the person was to the author, and as whom the author wrote. */
  @Column({ type: 'varchar', length: 8 })
  relation!: string;

  @Column({ type: 'varchar', length: 8 })
  capacity!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'file_id', type: 'varchar', length: 22 })
  fileId!: string;

  @Column({ type: 'varchar', length: 16 })
  type!: string;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  /** Counts from 1; a change names the one it was made from. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3, nullable: true })
  changedAt!: Date | null;
}
