import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed request that was let in; the primary key is what keeps it from being let in twice. */
@Entity({ name: 'terminal_nonce' })
@Index('terminal_nonce_expiry', ['expiresAt'])
export class TerminalNonceEntity {
  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 96 })
  nonce!: string;

  /** The request is refused as too old from then on, so the row may go. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
