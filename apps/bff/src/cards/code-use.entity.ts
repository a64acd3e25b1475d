import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code that a terminal accepted; the primary key is what makes a second use impossible. */
@Entity({ name: 'code_use' })
@Index('code_use_expiry', ['expiresAt'])
export class CodeUseEntity {
  /** Lower-case hex. */
  @PrimaryColumn({ name: 'code_id', type: 'char', length: 32 })
  codeId!: string;

  /** The code is refused as expired from then on, so the row may go. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
