import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A card that the regional issuer has ended. Its number never comes back, so the row stays. */
@Entity({ name: 'revoked_card' })
@Index('revoked_card_at', ['revokedAt'])
export class RevokedCardEntity {
  @PrimaryColumn({ name: 'card_number', type: 'varchar', length: 64 })
  cardNumber!: string;

  @Column({ name: 'revoked_at', type: 'datetime', precision: 3 })
  revokedAt!: Date;
}
