import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One attempt to prove control over a person. */
@Entity({ name: 'proof' })
@Index('proof_link', ['accountId', 'personId', 'createdAt'])
@Index('proof_person', ['personId'])
@Index('proof_age', ['createdAt'])
export class ProofEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** See proof-states.ts. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** `phone-code`, `phone-number`, `approval`, `face` or `guardian`. */
  @Column({ type: 'varchar', length: 16, default: 'phone-code' })
  method!: string;

  /** The phone that a hospital holds; the code went there. */
  @Column({ name: 'phone_sealed', type: 'varbinary', length: 512, nullable: true })
  phoneSealed!: Buffer | null;

  /** Keyed hash of the code; six digits have no secret of their own. */
  @Column({ name: 'code_index', type: 'binary', length: 32, nullable: true })
  codeIndex!: Buffer | null;

  /** WeChat's name for the face verification that this attempt, and no other, was begun with. */
  @Column({ name: 'face_verify_id', type: 'varchar', length: 256, nullable: true })
  faceVerifyId!: string | null;

  @Column({ type: 'tinyint', default: 0 })
  tries!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
