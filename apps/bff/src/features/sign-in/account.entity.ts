import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A WeChat user of this mini-program. */
@Entity({ name: 'account' })
@Index('account_openid', ['openidIndex'], { unique: true })
@Index('account_phone', ['phoneIndex'])
export class AccountEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'openid_index', type: 'binary', length: 32 })
  openidIndex!: Buffer;

  @Column({ name: 'openid_sealed', type: 'varbinary', length: 512 })
  openidSealed!: Buffer;

  @Column({ name: 'elder_mode', type: 'tinyint', default: 0 })
  elderMode!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** Blind index of the phone that WeChat vouches for. */
  @Column({ name: 'phone_index', type: 'binary', length: 32, nullable: true })
  phoneIndex!: Buffer | null;

  @Column({ name: 'phone_sealed', type: 'varbinary', length: 512, nullable: true })
  phoneSealed!: Buffer | null;

  /** The privacy notice that was accepted last. */
  @Column({ name: 'notice_version', type: 'int', nullable: true })
  noticeVersion!: number | null;
}
