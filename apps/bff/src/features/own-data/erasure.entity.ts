import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person asked to be forgotten. Says nothing about who they were. */
@Entity({ name: 'erasure' })
@Index('erasure_state', ['state'])
export class ErasureEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Who asked; may ask what became of it. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** `running` until the card's issuer has ended the card, then `done`. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  /** What the issuer is still to be told; gone with `done`. */
  @Column({ name: 'card_sealed', type: 'varbinary', length: 2048, nullable: true })
  cardSealed!: Buffer | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  doneAt!: Date | null;
}
