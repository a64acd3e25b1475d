import type { NotificationKind } from '@kangqiao/contracts';
import type { IconName } from '@/components';

export const KIND_ICONS: Readonly<Record<NotificationKind, IconName>> = {
  'visit-booked': 'calendar-check',
  'visit-cancelled': 'calendar',
  'visit-stopped': 'calendar',
  'visit-changed': 'stethoscope',
  'visit-reminder': 'clock',
  'visit-missed': 'calendar',
  waitlist: 'people',
  release: 'clock',
  'report-ready': 'report',
  record: 'record',
  sharing: 'people',
};
