import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a hospital last answered about a person whose reports are kept. */
@Entity({ name: 'report_answer' })
export class ReportAnswerEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 100 })
  hospitalName!: string;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3 })
  answeredAt!: Date;
}
