import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a hospital's part of a person's record was fetched, and who is fetching it now. */
@Entity({ name: 'record_fetch' })
export class RecordFetchEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ name: 'hospital_id', type: 'varchar', length: 32 })
  hospitalId!: string;

  /** Kept for when it is not connected any more. */
  @Column({ name: 'hospital_name', type: 'varchar', length: 100 })
  hospitalName!: string;

  /** How the last attempt ended, as in SourceState; `unavailable` before the first. */
  @Column({ type: 'varchar', length: 24 })
  state!: string;

  /** When the hospital last answered in full. */
  @Column({ name: 'fetched_at', type: 'datetime', precision: 3, nullable: true })
  fetchedAt!: Date | null;

  @Column({ name: 'attempted_at', type: 'datetime', precision: 3, nullable: true })
  attemptedAt!: Date | null;

  @Column({ name: 'lease_holder', type: 'varchar', length: 22, nullable: true })
  leaseHolder!: string | null;

  @Column({ name: 'lease_until', type: 'datetime', precision: 3 })
  leaseUntil!: Date;
}
