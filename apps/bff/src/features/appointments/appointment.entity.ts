import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptSession } from './kept-session';

/** A number from the moment it is held to the end of the visit; see appointment-states.ts. */
@Entity({ name: 'appointment' })
@Index('appointment_person', ['personId', 'visitDate', 'startTime', 'id'])
@Index('appointment_due', ['dueAt'])
@Index('appointment_day', ['hospitalId', 'visitDate'])
export class AppointmentEntity extends KeptSession {
  /** Also the reference under which the hospital keeps it. */
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Grows with every move; a move names the version it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** Who asked for it. Who may see it is decided by the family links of the person. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** The hospital's file it is booked under: `hospital_patient.id`. */
  @Column({ name: 'file_id', type: 'varchar', length: 22 })
  fileId!: string;

  /** As when the number was held. */
  @Column({ name: 'session_total', type: 'int', nullable: true })
  sessionTotal!: number | null;

  @Column({ name: 'session_remaining', type: 'int', nullable: true })
  sessionRemaining!: number | null;

  @Column({ name: 'number_id', type: 'varchar', length: 64 })
  numberId!: string;

  @Column({ name: 'start_time', type: 'char', length: 5 })
  startTime!: string;

  @Column({ name: 'end_time', type: 'char', length: 5 })
  endTime!: string;

  @Column({ name: 'hold_expires_at', type: 'datetime', precision: 3 })
  holdExpiresAt!: Date;

  @Column({ name: 'booked_at', type: 'datetime', precision: 3, nullable: true })
  bookedAt!: Date | null;

  @Column({ name: 'visit_no', type: 'varchar', length: 128, nullable: true })
  visitNo!: string | null;

  @Column({ name: 'queue_no', type: 'varchar', length: 32, nullable: true })
  queueNo!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  place!: string | null;

  /** JSON list of sentences. */
  @Column({ type: 'text', nullable: true })
  bring!: string | null;

  /** Why it was refused or stopped, fit for a resident. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column({ name: 'state_since', type: 'datetime', precision: 3 })
  stateSince!: Date;

  /** When the hospital told its state last. */
  @Column({ name: 'looked_at', type: 'datetime', precision: 3, nullable: true })
  lookedAt!: Date | null;

  /** When the sweep has to look at it; null = nothing is left to do. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  /** How often the sweep has looked since the last move. */
  @Column({ type: 'int' })
  attempts!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** Who sees the patient instead of the doctor it was booked with (替诊). */
  @Column({ type: 'varchar', length: 100, nullable: true })
  substitute!: string | null;

  /** When the hospital issued that; an older notice that comes later changes nothing. */
  @Column({ name: 'substituted_at', type: 'datetime', precision: 3, nullable: true })
  substitutedAt!: Date | null;

  /** The resident comes all the same. */
  @Column({ name: 'substitute_kept', type: 'tinyint', default: 0 })
  substituteKept!: number;

  /** The stopped appointment instead of which this one is made. */
  @Column({ name: 'replaces_id', type: 'varchar', length: 22, nullable: true })
  replacesId!: string | null;

  /** The last one that was tried instead of this stopped one. */
  @Column({ name: 'successor_id', type: 'varchar', length: 22, nullable: true })
  successorId!: string | null;

  /** What became of the appeal against a missed visit; granted, it counts as no strike. Null = there was none. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  appeal!: string | null;

  /** The place in line that it is offered to; see features/waitlist. */
  @Column({ name: 'waitlist_id', type: 'varchar', length: 22, nullable: true })
  waitlistId!: string | null;
}
