import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account may act for a person, once control is proved. */
@Entity({ name: 'family_link' })
@Index('family_link_id', ['id'], { unique: true })
@Index('family_link_person', ['personId'])
@Index('family_link_expiry', ['expiresAt'])
export class FamilyLinkEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** What phones call the link. */
  @Column({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ type: 'varchar', length: 16 })
  relation!: string;

  /** `awaiting-proof` or `active`. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** `self`, `guardian` or `family`. */
  @Column({ type: 'varchar', length: 16, default: 'family' })
  capacity!: string;

  /** `booking`, `reports` or `everything`. */
  @Column({ type: 'varchar', length: 16, default: 'everything' })
  scope!: string;

  /** Sensitive departments are shown too. */
  @Column({ name: 'sensitive_shown', type: 'tinyint', default: 0 })
  sensitiveShown!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'activated_at', type: 'datetime', precision: 3, nullable: true })
  activatedAt!: Date | null;

  /** The link allows nothing from then on; null = it does not end by itself. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;

  /** What is agreed to once control is proved, such as `identity:1,reports:1`; null from then on. */
  @Column({ name: 'consents_asked', type: 'varchar', length: 128, nullable: true })
  consentsAsked!: string | null;

  /** How control was proved; null before. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  method!: string | null;
}
