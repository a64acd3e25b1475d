import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A card was presented at a hospital's counter and accepted. */
@Entity({ name: 'card_use' })
@Index('card_use_code', ['codeDigest'], { unique: true })
@Index('card_use_person', ['personId', 'at'])
export class CardUseEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Keyed digest of the code's text, which counts once; null for a static code, which is shown again and again. */
  @Column({ name: 'code_digest', type: 'binary', length: 32, nullable: true })
  codeDigest!: Buffer | null;

  /** Null for a card that this service did not apply for. */
  @Column({ name: 'person_id', type: 'varchar', length: 22, nullable: true })
  personId!: string | null;

  @Column({ name: 'card_sealed', type: 'varbinary', length: 512 })
  cardSealed!: Buffer;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** As it was called then. */
  @Column({ name: 'hospital_name', type: 'varchar', length: 100 })
  hospitalName!: string;

  @Column({ name: 'terminal_code', type: 'varchar', length: 64 })
  terminalCode!: string;

  @Column({ type: 'varchar', length: 16 })
  step!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  department!: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;

  /** The terminal accepted it without a network and reported it later; `at` is by the terminal's clock then. */
  @Column({ name: 'is_offline', type: 'tinyint' })
  isOffline!: number;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;
}
