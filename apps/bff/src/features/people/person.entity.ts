import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A human being as named by a document and a name together. One row serves every account that has them in its
 * family; a wrong name makes another row, which no hospital will ever confirm.
 */
@Entity({ name: 'person' })
@Index('person_identity', ['identityIndex'], { unique: true })
export class PersonEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Blind index of document type, number and name. */
  @Column({ name: 'identity_index', type: 'binary', length: 32 })
  identityIndex!: Buffer;

  @Column({ name: 'name_sealed', type: 'varbinary', length: 1024 })
  nameSealed!: Buffer;

  @Column({ name: 'document_type', type: 'varchar', length: 32 })
  documentType!: string;

  @Column({ name: 'document_number_sealed', type: 'varbinary', length: 512 })
  documentNumberSealed!: Buffer;

  @Column({ type: 'varchar', length: 16 })
  sex!: string;

  /** `YYYY-MM-DD`; text, because a day has no time zone. */
  @Column({ name: 'birth_date', type: 'char', length: 10 })
  birthDate!: string;

  /** The phone that a hospital held when control was proved last. */
  @Column({ name: 'phone_sealed', type: 'varbinary', length: 512, nullable: true })
  phoneSealed!: Buffer | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
