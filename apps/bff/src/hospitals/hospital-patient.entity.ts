import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A file that a hospital keeps for a person. The hospital's number opens a clinical record at its counter, so it is
 * sealed like an identity number.
 */
@Entity({ name: 'hospital_patient' })
@Index('hospital_patient_number', ['hospitalId', 'patientNoIndex'])
@Index('hospital_patient_file', ['personId', 'hospitalId', 'patientNoIndex'], { unique: true })
export class HospitalPatientEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'patient_no_index', type: 'binary', length: 32 })
  patientNoIndex!: Buffer;

  @Column({ name: 'patient_no_sealed', type: 'varbinary', length: 512 })
  patientNoSealed!: Buffer;

  /** The hospital named it when it was asked last; a file that was merged away stays, for what was booked under it. */
  @Column({ name: 'is_current', type: 'boolean' })
  isCurrent!: boolean;

  /** When the hospital named it last. */
  @Column({ name: 'found_at', type: 'datetime', precision: 3 })
  foundAt!: Date;
}
