import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an account is told: a row of the notification centre, and until it is sent a row of the outbox. */
@Entity({ name: 'notification' })
@Index('notification_fact', ['accountId', 'fact'], { unique: true })
@Index('notification_person', ['personId', 'fact'])
@Index('notification_due', ['dueAt'])
@Index('notification_shown', ['accountId', 'shownAt', 'id'])
@Index('notification_unread', ['accountId', 'readAt', 'shownAt'])
@Index('notification_old', ['shownAt'])
export class NotificationEntity {
  @PrimaryColumn({ type: 'varchar', length: 22 })
  id!: string;

  @Column({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** Whom it is about. */
  @Column({ name: 'person_id', type: 'varchar', length: 22 })
  personId!: string;

  @Column({ type: 'varchar', length: 32 })
  kind!: string;

  /** Names what happened; an account is told of it once. */
  @Column({ type: 'varchar', length: 96 })
  fact!: string;

  /** What the person's link must allow when it is shown and sent. */
  @Column({ type: 'varchar', length: 16 })
  purpose!: string;

  /** Of a sensitive department: only for those who may see these. */
  @Column({ name: 'is_sensitive', type: 'tinyint', default: 0 })
  sensitive!: number;

  @Column({ name: 'content_sealed', type: 'blob' })
  contentSealed!: Buffer;

  /** It does not wait for the end of the quiet hours. */
  @Column({ type: 'tinyint', default: 0 })
  urgent!: number;

  /** In the centre from then on. */
  @Column({ name: 'shown_at', type: 'datetime', precision: 3 })
  shownAt!: Date;

  /** To be sent then; null = nothing is to be sent any more. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** Not sent any more from then on. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;

  /** What became of sending it; null while something is to be sent. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome!: string | null;

  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true })
  readAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
