import type { NotificationKind } from '@kangqiao/contracts';

/** What a resident calls each kind. */
export const KIND_TITLES: Readonly<Record<NotificationKind, string>> = {
  'visit-stopped': '停诊通知',
  'visit-changed': '出诊变更',
  'visit-booked': '预约结果',
  'visit-cancelled': '取消预约',
  'visit-reminder': '就诊提醒',
  'visit-missed': '未到诊',
  waitlist: '候补',
  release: '放号',
  'report-ready': '新报告',
  record: '健康档案',
  sharing: '分享',
};

/** In the order in which they are shown. */
export const KINDS_IN_ORDER = Object.keys(KIND_TITLES) as NotificationKind[];
