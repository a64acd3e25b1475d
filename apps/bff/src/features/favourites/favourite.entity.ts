import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an account wants to find again; names are the hospital's at the moment it was marked. */
@Entity({ name: 'favourite' })
export class FavouriteEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Empty for the hospital itself. */
  @PrimaryColumn({ name: 'department_id', type: 'varchar', length: 64 })
  departmentId!: string;

  /** Empty for the department itself. */
  @PrimaryColumn({ name: 'doctor_id', type: 'varchar', length: 64 })
  doctorId!: string;

  /** `hospital`, `department` or `doctor`. */
  @Column({ type: 'varchar', length: 16 })
  kind!: string;

  @Column({ name: 'hospital_name', type: 'varchar', length: 100 })
  hospitalName!: string;

  @Column({ name: 'department_name', type: 'varchar', length: 100, nullable: true })
  departmentName!: string | null;

  @Column({ name: 'doctor_name', type: 'varchar', length: 100, nullable: true })
  doctorName!: string | null;

  @Column({ name: 'doctor_title', type: 'varchar', length: 50, nullable: true })
  doctorTitle!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
