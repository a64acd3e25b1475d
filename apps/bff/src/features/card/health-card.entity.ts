import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The e-health card of a person. */
@Entity({ name: 'health_card' })
@Index('health_card_number', ['cardNumber'])
export class HealthCardEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** By the issuer; the same for a person who is known under two spellings of the name. */
  @Column({ name: 'card_number', type: 'varchar', length: 64 })
  cardNumber!: string;

  @Column({ type: 'varchar', length: 100 })
  issuer!: string;

  /** `active` or `revoked`. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'issued_at', type: 'datetime', precision: 3 })
  issuedAt!: Date;
}
