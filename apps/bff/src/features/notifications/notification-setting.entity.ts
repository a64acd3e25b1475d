import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an account wants to be told; without a row, of everything and not at night. */
@Entity({ name: 'notification_setting' })
export class NotificationSettingEntity {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 22 })
  accountId!: string;

  /** Kinds that are not sent, comma separated. */
  @Column({ name: 'off_kinds', type: 'varchar', length: 400 })
  offKinds!: string;

  @Column({ type: 'tinyint' })
  quiet!: number;

  /** `HH:mm` of Asia/Shanghai, like the next. */
  @Column({ name: 'quiet_from', type: 'char', length: 5 })
  quietFrom!: string;

  @Column({ name: 'quiet_to', type: 'char', length: 5 })
  quietTo!: string;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
