import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a resident handed out by a link. */
@Entity({ name: 'record_share' })
@Index('record_share_token', ['tokenHash'], { unique: true })
@Index('record_share_person', ['personId', 'createdAt'])
@Index('record_share_expiry', ['expiresAt'])
export class ShareEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** SM3 of the 256 random bits in the link's address. */
  @Column({ name: 'token_hash', type: 'binary', length: 32 })
  tokenHash!: Buffer;

  /** SM3 of token and passcode: worth nothing without the token. */
  @Column({ name: 'passcode_hash', type: 'binary', length: 32 })
  passcodeHash!: Buffer;

  @Column({ type: 'varchar', length: 16 })
  scope!: string;

  @Column({ name: 'title_sealed', type: 'blob' })
  titleSealed!: Buffer;

  /** A JWE whose key is in the link alone; null as soon as nobody may open it any more. */
  @Column({ name: 'content_sealed', type: 'mediumblob', nullable: true })
  contentSealed!: Buffer | null;

  @Column({ name: 'views_allowed', type: 'smallint' })
  viewsAllowed!: number;

  @Column({ name: 'views_left', type: 'smallint' })
  viewsLeft!: number;

  @Column({ name: 'wrong_left', type: 'smallint' })
  wrongLeft!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
