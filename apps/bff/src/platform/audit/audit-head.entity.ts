import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the chain had come to, signed. */
@Entity({ name: 'audit_head' })
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'bigint' })
  position!: string;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;

  @Column({ name: 'key_version', type: 'int' })
  keyVersion!: number;

  /** SM2 with SM3, r‖s. */
  @Column({ type: 'binary', length: 64 })
  signature!: Buffer;
}
