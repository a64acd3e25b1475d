import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A wish to act for somebody that waits for their own answer: asked as a proof, or by a help code. */
@Entity({ name: 'approval' })
@Index('approval_person', ['personId', 'state'])
@Index('approval_decider', ['deciderAccountId', 'state'])
@Index('approval_requester', ['requesterAccountId', 'state'])
@Index('approval_expiry', ['expiresAt'])
@Index('approval_proof', ['proofId'], { unique: true })
export class ApprovalEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** `link` or `setup`. */
  @Column({ type: 'varchar', length: 16 })
  kind!: string;

  /** See approval-states.ts. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'requester_account_id', type: 'varchar', length: 22 })
  requesterAccountId!: string;

  /** Whose help code it was: nobody else may answer. Null: every account that manages the person. */
  @Column({ name: 'decider_account_id', type: 'varchar', length: 22, nullable: true })
  deciderAccountId!: string | null;

  /** For whom; null while a setup waits, so that nothing is made of what was typed in before the elder agrees. */
  @Column({ name: 'person_id', type: 'varchar', length: 22, nullable: true })
  personId!: string | null;

  /** The requester's attempt at proof; null with a help code. */
  @Column({ name: 'proof_id', type: 'varchar', length: 22, nullable: true })
  proofId!: string | null;

  /** With a waiting setup: the name and document that were typed in. */
  @Column({ name: 'details_sealed', type: 'varbinary', length: 2048, nullable: true })
  detailsSealed!: Buffer | null;

  @Column({ type: 'varchar', length: 16 })
  relation!: string;

  /** What was asked for, and once approved what was allowed. */
  @Column({ type: 'varchar', length: 16 })
  scope!: string;

  @Column({ name: 'sensitive_shown', type: 'tinyint', default: 0 })
  sensitiveShown!: number;

  /** The last day of the link, `YYYY-MM-DD`; null = none was named. */
  @Column({ name: 'link_until', type: 'char', length: 10, nullable: true })
  linkUntil!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
