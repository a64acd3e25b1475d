import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last answer about each purpose: what the access check reads, written in one transaction with the ledger. */
@Entity({ name: 'consent_current' })
@Index('consent_current_given', ['purpose', 'given'])
export class ConsentCurrentEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  purpose!: string;

  @Column({ type: 'int' })
  version!: number;

  /** 1 given, 0 withdrawn. */
  @Column({ type: 'tinyint' })
  given!: number;

  /** `self`, `guardian` or `proof`. */
  @Column({ type: 'varchar', length: 16 })
  capacity!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
