import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One signed-in phone. The token itself is never stored. */
@Entity({ name: 'sign_in' })
@Index('sign_in_token', ['tokenHash'], { unique: true })
@Index('sign_in_account', ['accountId'])
@Index('sign_in_expiry', ['expiresAt'])
export class SignInEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** SM3 of the token. */
  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  /** Seen last, to within a few minutes; null for a sign-in of before this was kept. */
  @Column({ name: 'last_seen_at', type: 'datetime', precision: 3, nullable: true })
  lastSeenAt!: Date | null;

  /** When WeChat said last whose phone it is; null = only when it signed in. */
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3, nullable: true })
  confirmedAt!: Date | null;

  /** What the phone called itself. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  device!: string | null;
}
