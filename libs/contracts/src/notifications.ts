import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Instant } from './common';
import { IsOpaqueId } from './validators';

/** What a notification is about; each kind can be switched off by the account. */
export const NOTIFICATION_KINDS = [
  'visit-booked',
  'visit-cancelled',
  'visit-stopped',
  'visit-changed',
  'visit-reminder',
  'visit-missed',
  'waitlist',
  'release',
  'report-ready',
  'record',
  'sharing',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What opens when a notification is tapped. */
export const NOTIFICATION_TARGETS = [
  'appointment',
  'waitlist',
  'release',
  'report',
  'record',
  'measurements',
  'corrections',
  'share',
] as const;

export class NotificationTarget {
  kind!: (typeof NOTIFICATION_TARGETS)[number];
  /** The opaque id of what it names; of measurements, what was measured. Null where the page needs none. */
  id!: string | null;
  /** Whom the page is to show; null where it belongs to the account. */
  personId!: string | null;
}

/** `GET /notifications`. */
export class NotificationQuery {
  @IsOptional()
  @IsOpaqueId()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '每页条数应为整数' })
  @Min(1, { message: '每页至少 1 条' })
  @Max(50, { message: '每页最多 50 条' })
  limit?: number;
}

/** One entry of the notification centre (`GET /notifications`). */
export class NotificationEntry {
  id!: string;
  kind!: NotificationKind;
  /** Whom it is about. */
  personName!: string;
  title!: string;
  /** One or two sentences in plain words. */
  body!: string;
  target!: NotificationTarget | null;
  /** It could not wait, such as a stopped visit. */
  urgent!: boolean;
  /** Since when it stands in the centre. */
  createdAt!: Instant;
  readAt!: Instant | null;
}

export class NotificationList {
  /** Newest first. */
  items!: NotificationEntry[];
  nextCursor!: string | null;
}

/** `GET /notifications/unread`, `POST /notifications/read-all`. */
export class UnreadNotifications {
  /** Of the kinds that are switched on; 100 stands for that many or more. */
  count!: number;
}

/** Whether one kind is sent to the phone. */
export class NotificationSwitch {
  kind!: NotificationKind;
  /** What a resident calls it, such as `停诊通知`. */
  title!: string;
  on!: boolean;
  /** What the phone asks WeChat's consent for; null where nothing can be sent through WeChat. */
  templateId!: string | null;
}

/** When only what cannot wait is sent; what came meanwhile is sent at its end. Times of Asia/Shanghai. */
export class QuietHours {
  @IsBoolean({ message: '请选择是否开启免打扰' })
  on!: boolean;

  /** `HH:mm`; later than `to` when it goes past midnight. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '开始时间格式应为 HH:mm' })
  from!: string;

  /** `HH:mm`. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '结束时间格式应为 HH:mm' })
  to!: string;
}

/** `GET /notifications/settings`. */
export class NotificationSettings {
  /** Every kind, in the order in which they are shown. */
  switches!: NotificationSwitch[];
  quiet!: QuietHours;
}

/** `PUT /notifications/settings`. */
export class PutNotificationSettings {
  /** What is not sent; it still stands in the centre. */
  @IsArray({ message: '请选择要关闭的消息' })
  @ArrayUnique({ message: '消息类别有重复' })
  @IsIn(NOTIFICATION_KINDS, { each: true, message: '没有这一类消息' })
  off!: NotificationKind[];

  @IsObject({ message: '请填写免打扰时间' })
  @ValidateNested()
  @Type(() => QuietHours)
  quiet!: QuietHours;
}
