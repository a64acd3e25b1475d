import { Column, Entity, Index } from 'typeorm';
import { AskedOfHospital } from '../../database/asked-of-hospital';

/** What a resident told a hospital is not right; see correction-states.ts. */
@Entity({ name: 'record_correction' })
@Index('record_correction_person', ['personId', 'sentAt'])
@Index('record_correction_desk', ['hospitalId', 'state', 'sentAt'])
export class CorrectionEntity extends AskedOfHospital {
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
}
