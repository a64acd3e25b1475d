import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One answer about one purpose. The ledger is only ever added to. */
@Entity({ name: 'consent' })
@Index('consent_person', ['personId', 'at'])
export class ConsentEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  purpose!: string;

  /** Version of the text that was shown. */
  @Column({ type: 'int' })
  version!: number;

  /** 1 given, 0 withdrawn. */
  @Column({ type: 'tinyint' })
  given!: number;

  /** `self`, `guardian` or `proof`. */
  @Column({ type: 'varchar', length: 16 })
  capacity!: string;

  /** Whose phone it was answered on. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** With `proof`: the id of the proof that the person gave. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  evidence!: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
