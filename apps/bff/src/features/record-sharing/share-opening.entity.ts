import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody opened a share. */
@Entity({ name: 'record_share_opening' })
@Index('record_share_opening_share', ['shareId', 'at'])
@Index('record_share_opening_person', ['personId'])
export class ShareOpeningEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'share_id', type: 'varchar', length: 22 })
  shareId!: string;

  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** As whoever opened it wrote it. */
  @Column({ name: 'recipient_sealed', type: 'blob' })
  recipientSealed!: Buffer;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
