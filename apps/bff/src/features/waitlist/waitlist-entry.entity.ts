import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptSession } from '../appointments/kept-session';

/** One person in line for a number of one session; see waitlist-states.ts. */
@Entity({ name: 'waitlist_entry' })
@Index('waitlist_entry_once', ['hospitalId', 'sessionId', 'personId', 'active'], { unique: true })
@Index('waitlist_entry_line', ['hospitalId', 'sessionId', 'active', 'place'])
@Index('waitlist_entry_person', ['personId', 'visitDate'])
@Index('waitlist_entry_account', ['accountId', 'hospitalId', 'visitDate'])
@Index('waitlist_entry_due', ['dueAt'])
export class WaitlistEntryEntity extends KeptSession {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Grows with every change; a change names the version it saw. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** 1 while something may come of it, else null: so one person stands in one line once. */
  @Column({ type: 'tinyint', nullable: true })
  active!: number | null;

  /** Who joined. Who may see it is decided by the family links of the person. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** The hospital's file under which a number is held: `hospital_patient.id`. */
  @Column({ name: 'file_id', type: 'varchar', length: 22 })
  fileId!: string;

  /** Given out one after the other within the line; never changes. */
  @Column({ type: 'int' })
  place!: number;

  /** The hold of the number that is or is to be offered; at the end what was taken. */
  @Column({ name: 'hold_id', type: 'varchar', length: 22, nullable: true })
  holdId!: string | null;

  @Column({ name: 'offer_ends_at', type: 'datetime', precision: 3, nullable: true })
  offerEndsAt!: Date | null;

  /** When the hospital's own hold has to be renewed so that it lasts as long as the offer; null = it does. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  /** Why it ended, fit for a resident. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column({ name: 'joined_at', type: 'datetime', precision: 3 })
  joinedAt!: Date;

  @Column({ name: 'state_since', type: 'datetime', precision: 3 })
  stateSince!: Date;
}
