import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A card that its issuer is still to be told to end; written while its person is forgotten, gone once it has ended. */
@Entity({ name: 'card_ending' })
@Index('card_ending_due', ['dueAt'])
export class CardEndingEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Number and holder, as the issuer asks for them. */
  @Column({ name: 'card_sealed', type: 'varbinary', length: 4096 })
  cardSealed!: Buffer;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
