import type { ConsentPurpose } from '@kangqiao/contracts';

/**
 * What an access is for. `manage`: links, consents, the access log, export and erasure, which are the person's own
 * (or the guardian's) whatever a link allows.
 */
export const ACCESS_PURPOSES = ['view', 'book', 'card', 'reports', 'record', 'manage'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/** What the person must have agreed to, whoever acts for them. Without any consent they can still be managed. */
export const CONSENTS_NEEDED: Readonly<Record<AccessPurpose, readonly ConsentPurpose[]>> = {
  view: ['identity'],
  book: ['identity'],
  card: ['identity'],
  reports: ['identity', 'reports'],
  record: ['identity', 'record'],
  manage: [],
};

/** How a consent is called in the answer that asks for it. */
export const CONSENT_NAMES: Readonly<Record<ConsentPurpose, string>> = {
  identity: '使用身份信息办理预约和健康卡',
  reports: '查看检查检验报告',
  record: '查看健康档案',
  archive: '保存已查看的资料',
  notifications: '接收就诊提醒',
};
