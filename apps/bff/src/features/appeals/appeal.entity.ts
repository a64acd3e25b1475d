import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Why somebody missed a visit, for the hospital to decide; see appeal-states.ts. */
@Entity({ name: 'appeal' })
@Index('appeal_appointment', ['appointmentId'], { unique: true })
@Index('appeal_person', ['personId'])
@Index('appeal_desk', ['hospitalId', 'state', 'filedAt'])
export class AppealEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'appointment_id', type: 'varchar', length: 22 })
  appointmentId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ type: 'varchar', length: 8 })
  state!: string;

  @Column({ name: 'reason_sealed', type: 'blob' })
  reasonSealed!: Buffer;

  /** What the hospital answered, fit for a resident. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  answer!: string | null;

  @Column({ name: 'filed_at', type: 'datetime', precision: 3 })
  filedAt!: Date;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
