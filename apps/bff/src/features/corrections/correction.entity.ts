import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a resident told a hospital is not right; see correction-states.ts. */
@Entity({ name: 'record_correction' })
@Index('record_correction_person', ['personId', 'sentAt'])
@Index('record_correction_desk', ['hospitalId', 'state', 'sentAt'])
export class CorrectionEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** Who wrote it, and is told what became of it. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 128 })
  hospitalName!: string;

  @Column({ type: 'varchar', length: 16 })
  about!: string;

  @Column({ type: 'varchar', length: 8 })
  state!: string;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  /** What the hospital answered. */
  @Column({ name: 'answer_sealed', type: 'blob', nullable: true })
  answerSealed!: Buffer | null;

  @Column({ name: 'sent_at', type: 'datetime', precision: 3 })
  sentAt!: Date;

  /** When the record office first read it. */
  @Column({ name: 'received_at', type: 'datetime', precision: 3, nullable: true })
  receivedAt!: Date | null;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
