import { Column, Entity, Index } from 'typeorm';
import { AskedOfHospital } from '../../database/asked-of-hospital';

/** An application to a family doctor for the first reading of a record; see opening-states.ts. */
@Entity({ name: 'record_opening' })
@Index('record_opening_standing', ['personId', 'standing'], { unique: true })
@Index('record_opening_desk', ['hospitalId', 'standing', 'appliedAt'])
@Index('record_opening_due', ['dueAt'])
export class OpeningEntity extends AskedOfHospital {
  @Column({ name: 'team_id', type: 'varchar', length: 32 })
  teamId!: string;

  @Column({ name: 'team_name', type: 'varchar', length: 64 })
  teamName!: string;

  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** 1 while it stands in the way of another; else null, so that a person has one such at most. */
  @Column({ type: 'tinyint', nullable: true })
  standing!: number | null;

  /** Of the terms that were agreed to. */
  @Column({ name: 'terms_version', type: 'int' })
  termsVersion!: number;

  /** Under which the applicant can be called. */
  @Column({ name: 'phone_sealed', type: 'varbinary', length: 512 })
  phoneSealed!: Buffer;

  @Column({ name: 'applied_at', type: 'datetime', precision: 3 })
  appliedAt!: Date;

  /** The family doctor who decided. */
  @Column({ name: 'doctor_name', type: 'varchar', length: 32, nullable: true })
  doctorName!: string | null;

  @Column({ name: 'reason_sealed', type: 'blob', nullable: true })
  reasonSealed!: Buffer | null;

  /** When the applicant is next told that nobody has answered; null = not any more. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  reminders!: number;
}
