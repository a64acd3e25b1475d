import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An access token of an upstream that all instances use together. */
@Entity({ name: 'shared_token' })
export class SharedTokenEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name!: string;

  /** Null until the first one was fetched. */
  @Column({ name: 'value_sealed', type: 'varbinary', length: 4096, nullable: true })
  valueSealed!: Buffer | null;

  /** From then on one instance fetches the next. */
  @Column({ name: 'renew_at', type: 'datetime', precision: 3, nullable: true })
  renewAt!: Date | null;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;

  /** Goes up with each new value: who decided on an older one may not fetch. */
  @Column({ type: 'int', default: 0 })
  version!: number;

  /** Who is fetching. */
  @Column({ name: 'lease_holder', type: 'varchar', length: 22, nullable: true })
  leaseHolder!: string | null;

  /** Until then nobody else fetches. */
  @Column({ name: 'lease_until', type: 'datetime', precision: 3 })
  leaseUntil!: Date;
}
