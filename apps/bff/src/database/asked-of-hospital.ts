import { Column, PrimaryColumn } from 'typeorm';

/** What a resident asks of a hospital and somebody there answers: the columns of every such table. */
export abstract class AskedOfHospital {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** Who asked, and is told what became of it. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 128 })
  hospitalName!: string;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
