import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When one key used one budget, or failed, lately. */
@Entity({ name: 'limit_use' })
@Index('limit_use_expiry', ['expiresAt'])
export class LimitUseEntity {
  /** Blind index of the budget's name and the key: neither a phone nor an address lies here in the clear. */
  @PrimaryColumn({ name: 'key_index', type: 'binary', length: 32 })
  keyIndex!: Buffer;

  /** The last uses, oldest first, six bytes each; see sliding-log.ts. */
  @Column({ type: 'varbinary', length: 6000 })
  times!: Buffer;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
