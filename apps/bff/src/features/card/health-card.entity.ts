import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The e-health card of a person, or the application for one. */
@Entity({ name: 'health_card' })
@Index('health_card_number', ['cardNumber'])
@Index('health_card_due', ['dueAt'])
export class HealthCardEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  /** By the issuer; the same for a person who is known under two spellings of the name. Null until it is known. */
  @Column({ name: 'card_number', type: 'varchar', length: 64, nullable: true })
  cardNumber!: string | null;

  @Column({ type: 'varchar', length: 100 })
  issuer!: string;

  /** See card-states.ts. */
  @Column({ type: 'varchar', length: 16 })
  state!: string;

  @Column({ name: 'applied_at', type: 'datetime', precision: 3 })
  appliedAt!: Date;

  @Column({ name: 'issued_at', type: 'datetime', precision: 3, nullable: true })
  issuedAt!: Date | null;

  /** What the application says besides what is known of the person; gone once it is answered. */
  @Column({ name: 'phone_sealed', type: 'varbinary', length: 255, nullable: true })
  phoneSealed!: Buffer | null;

  @Column({ name: 'nation_sealed', type: 'varbinary', length: 255, nullable: true })
  nationSealed!: Buffer | null;

  @Column({ name: 'address_sealed', type: 'varbinary', length: 1024, nullable: true })
  addressSealed!: Buffer | null;

  /** Person who answers for a child without documents. */
  @Column({ name: 'guardian_id', type: 'varchar', length: 22, nullable: true })
  guardianId!: string | null;

  /** Why the issuer refused the last application. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  refusal!: string | null;

  /** When the issuer was asked last; who asks claims the row by it. */
  @Column({ name: 'asked_at', type: 'datetime', precision: 3, nullable: true })
  askedAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** When to ask the issuer again; null = there is nothing to ask. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;
}
