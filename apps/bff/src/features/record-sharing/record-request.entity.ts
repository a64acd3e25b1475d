import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A doctor's request to read a record during a visit. */
@Entity({ name: 'record_request' })
@Index('record_request_person', ['personId', 'askedAt'])
@Index('record_request_until', ['until'])
export class RecordRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 128 })
  hospitalName!: string;

  /** The booking of this visit, with which it ends; null where there is none. */
  @Column({ name: 'appointment_id', type: 'varchar', length: 22, nullable: true })
  appointmentId!: string | null;

  @Column({ type: 'varchar', length: 64 })
  department!: string;

  @Column({ name: 'doctor_name', type: 'varchar', length: 32 })
  doctorName!: string;

  @Column({ type: 'varchar', length: 24 })
  scope!: string;

  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt!: Date;

  /** Pending: it lapses then. Allowed: it ends then at the latest. */
  @Column({ type: 'datetime', precision: 3 })
  until!: Date;

  /** How often it was read. */
  @Column({ type: 'int', default: 0 })
  readings!: number;

  /** What may be read; null unless it may be read now. */
  @Column({ name: 'content_sealed', type: 'mediumblob', nullable: true })
  contentSealed!: Buffer | null;
}
