import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the chain is sealed: one row, whose lock lets one instance seal at a time. */
@Entity({ name: 'audit_chain' })
export class AuditChainEntity {
  /** Always 1. */
  @PrimaryColumn({ type: 'tinyint' })
  id!: number;

  @Column({ type: 'bigint' })
  position!: string;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;
}
