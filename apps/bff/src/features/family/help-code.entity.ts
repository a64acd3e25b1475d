import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The one help code of an account that counts; gone once it was used. */
@Entity({ name: 'help_code' })
@Index('help_code_code', ['codeIndex'], { unique: true })
@Index('help_code_expiry', ['expiresAt'])
export class HelpCodeEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** Keyed hash of the code; eight digits have no secret of their own. */
  @Column({ name: 'code_index', type: 'binary', length: 32 })
  codeIndex!: Buffer;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
