import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One attempt to prove control over a person. Kept for a while after it ended: the limits count it. */
@Entity({ name: 'proof' })
@Index('proof_link', ['accountId', 'personId', 'createdAt'])
@Index('proof_account', ['accountId', 'createdAt'])
@Index('proof_phone', ['phoneIndex', 'createdAt'])
@Index('proof_age', ['createdAt'])
export class ProofEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** `seeking` a phone, `sent`, `confirmed`, or `void` once a newer code replaced it. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'phone_index', type: 'binary', length: 32, nullable: true })
  phoneIndex!: Buffer | null;

  @Column({ name: 'phone_sealed', type: 'varbinary', length: 512, nullable: true })
  phoneSealed!: Buffer | null;

  /** Keyed hash of the code; six digits have no secret of their own. */
  @Column({ name: 'code_index', type: 'binary', length: 32, nullable: true })
  codeIndex!: Buffer | null;

  @Column({ type: 'tinyint', default: 0 })
  tries!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
