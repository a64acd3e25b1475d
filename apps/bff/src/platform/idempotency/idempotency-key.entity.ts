import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One write that a phone may send again, and what it was answered. */
@Entity({ name: 'idempotency_key' })
@Index('idempotency_key_person', ['personId'])
@Index('idempotency_key_expiry', ['expiresAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** Method and route pattern. */
  @PrimaryColumn({ type: 'varchar', length: 120 })
  route!: string;

  @PrimaryColumn({ name: 'idempotency_key', type: 'varchar', length: 128 })
  key!: string;

  /** SM3 of the address and the body: the same key must mean the same request. */
  @Column({ type: 'binary', length: 32 })
  fingerprint!: Buffer;

  /** Null while the first request is still running. */
  @Column({ type: 'smallint', nullable: true })
  status!: number | null;

  @Column({ name: 'body_sealed', type: 'mediumblob', nullable: true })
  bodySealed!: Buffer | null;

  /** Of whom the answer tells. */
  @Column({ name: 'person_id', type: 'varchar', length: 22, nullable: true })
  personId!: string | null;

  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
