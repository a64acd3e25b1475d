import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account may act for a person, once control is proved. */
@Entity({ name: 'family_link' })
@Index('family_link_person', ['personId'])
export class FamilyLinkEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  relation!: string;

  /** `awaiting-proof` or `active`. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'activated_at', type: 'datetime', precision: 3, nullable: true })
  activatedAt!: Date | null;
}
