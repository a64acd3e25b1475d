import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One number of one session belongs to one appointment, or to nobody for the moment (`freed_number`); the key makes a
 * second claim impossible.
 */
@Entity({ name: 'number_claim' })
@Index('number_claim_appointment', ['appointmentId'], { unique: true })
export class NumberClaimEntity {
  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 64 })
  sessionId!: string;

  @PrimaryColumn({ name: 'number_id', type: 'varchar', length: 64 })
  numberId!: string;

  @Column({ name: 'appointment_id', type: 'varchar', length: 22 })
  appointmentId!: string;
}
