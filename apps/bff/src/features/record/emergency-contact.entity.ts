import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom to call for a person, as the person (or the guardian) wrote it. */
@Entity({ name: 'emergency_contact' })
export class EmergencyContactEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt!: Date;
}
