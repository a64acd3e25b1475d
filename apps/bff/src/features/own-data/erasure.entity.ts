import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person asked to be forgotten. Says nothing about who they were. */
@Entity({ name: 'erasure' })
export class ErasureEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Who asked; may ask what became of it. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** What the card's issuer is still to be told, until it has understood; null = nothing. */
  @Column({ name: 'card_ending_id', type: 'varchar', length: 22, nullable: true })
  cardEndingId!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
