import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A new link that the linked person has not been told of yet; written together with the link, gone once told. */
@Entity({ name: 'link_notice' })
@Index('link_notice_person', ['personId'])
@Index('link_notice_due', ['dueAt'])
export class LinkNoticeEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  /** Who may act from now on. */
  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** Who is told. */
  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ type: 'varchar', length: 16 })
  relation!: string;

  @Column({ type: 'varchar', length: 16 })
  capacity!: string;

  @Column({ type: 'varchar', length: 16 })
  scope!: string;

  /** Of the request that made the link. */
  @Column({ name: 'trace_id', type: 'char', length: 32 })
  traceId!: string;

  /** The person's access log has it already. */
  @Column({ type: 'tinyint', default: 0 })
  recorded!: number;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
