import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a card's issuer is still to be told of a use; written with the use, gone once told. */
@Entity({ name: 'card_report' })
@Index('card_report_due', ['dueAt'])
@Index('card_report_person', ['personId'])
export class CardReportEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** `card_use.id`. */
  @Column({ name: 'use_id', type: 'varchar', length: 22 })
  useId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22, nullable: true })
  personId!: string | null;

  /** `use`: that the card was used. `binding`: which patient number the hospital keeps for it. */
  @Column({ type: 'varchar', length: 8 })
  kind!: string;

  /** The code's text: issuers ask for it, not for the card. */
  @Column({ name: 'code_sealed', type: 'varbinary', length: 2048 })
  codeSealed!: Buffer;

  /** With `binding`. */
  @Column({ name: 'patient_no_sealed', type: 'varbinary', length: 512, nullable: true })
  patientNoSealed!: Buffer | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
