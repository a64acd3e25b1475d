import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One access to a person's data. Only ever added to; sealing fills in its place in the chain. */
@Entity({ name: 'audit_event' })
@Index('audit_event_position', ['position'], { unique: true })
@Index('audit_event_person', ['personId', 'seq'])
export class AuditEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'bigint', nullable: true })
  position!: string | null;

  @Column({ type: 'binary', length: 32, nullable: true })
  hash!: Buffer | null;

  @Column({ type: 'smallint' })
  format!: number;

  @Column({ type: 'varchar', length: 22 })
  writer!: string;

  @Column({ name: 'writer_seq', type: 'bigint' })
  writerSeq!: string;

  @Column({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;

  @Column({ type: 'varchar', length: 32 })
  action!: string;

  @Column({ type: 'varchar', length: 16 })
  outcome!: string;

  @Column({ type: 'varchar', length: 48, nullable: true })
  code!: string | null;

  @Column({ name: 'actor_kind', type: 'varchar', length: 16 })
  actorKind!: string;

  @Column({ name: 'account_id', type: 'varchar', length: 22, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  relation!: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  capacity!: string | null;

  @Column({ name: 'actor_hospital_id', type: 'varchar', length: 32, nullable: true })
  actorHospitalId!: string | null;

  @Column({ name: 'terminal_code', type: 'varchar', length: 64, nullable: true })
  terminalCode!: string | null;

  @Column({ name: 'person_id', type: 'varchar', length: 22, nullable: true })
  personId!: string | null;

  @Column({ name: 'hospital_id', type: 'varchar', length: 32, nullable: true })
  hospitalId!: string | null;

  /** Sealed. Never sealed anew when keys change: the chain is over these bytes. */
  @Column({ type: 'varbinary', length: 1024, nullable: true })
  subject!: Buffer | null;

  @Column({ name: 'trace_id', type: 'varchar', length: 32 })
  traceId!: string;

  @Column({ name: 'mac_version', type: 'int' })
  macVersion!: number;

  @Column({ type: 'binary', length: 32 })
  mac!: Buffer;
}
