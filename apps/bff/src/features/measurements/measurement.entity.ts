import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a resident measured, or a device or a doctor for them. The primary key is the order in which it is read. */
@Entity({ name: 'measurement' })
@Index('measurement_id', ['id'])
@Index('measurement_type', ['personId', 'type', 'measuredAt', 'id'])
@Index('measurement_sender', ['hospitalId', 'senderNo'], { unique: true })
export class MeasurementEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @PrimaryColumn({ name: 'measured_at', type: 'datetime', precision: 3 })
  measuredAt!: Date;

  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ type: 'varchar', length: 24 })
  type!: string;

  /** Who wrote it; null = it was sent by a hospital. */
  @Column({ name: 'account_id', type: 'varchar', length: 22, nullable: true })
  accountId!: string | null;

  /** Which hospital vouches for it; null = a resident wrote it. */
  @Column({ name: 'hospital_id', type: 'varchar', length: 32, nullable: true })
  hospitalId!: string | null;

  @Column({ name: 'hospital_name', type: 'varchar', length: 128, nullable: true })
  hospitalName!: string | null;

  /** The sender's own number of it. */
  @Column({ name: 'sender_no', type: 'varchar', length: 64, nullable: true })
  senderNo!: string | null;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
