import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of an appointment's timeline, written with the move that it tells of. */
@Entity({ name: 'appointment_step' })
@Index('appointment_step_person', ['personId'])
export class AppointmentStepEntity {
  @PrimaryColumn({ name: 'appointment_id', type: 'varchar', length: 22 })
  appointmentId!: string;

  /** The version that the appointment had from then on. */
  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  kind!: string;

  /** Fit for a resident: the hospital's reason, who comes instead, what it was moved to. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
