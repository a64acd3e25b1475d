import type { Instant } from './common';

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
export const NOTIFICATION_TARGETS = ['appointment', 'waitlist', 'release', 'report', 'record', 'share'] as const;

export class NotificationTarget {
  kind!: (typeof NOTIFICATION_TARGETS)[number];
  /** The opaque id of what it names; null where the page needs none. */
  id!: string | null;
  /** Whom the page is to show; null where it belongs to the account. */
  personId!: string | null;
}

/** One entry of the notification centre (`GET /notifications`). */
export class NotificationEntry {
  id!: string;
  kind!: NotificationKind;
  title!: string;
  /** One or two sentences in plain words. */
  body!: string;
  target!: NotificationTarget | null;
  createdAt!: Instant;
  readAt!: Instant | null;
}
