import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The range that a doctor set for one number of one person. */
@Entity({ name: 'measurement_target' })
export class MeasurementTargetEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  quantity!: string;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 128 })
  hospitalName!: string;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  @Column({ name: 'set_at', type: 'datetime', precision: 3 })
  setAt!: Date;
}
