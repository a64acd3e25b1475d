import type { AuditOutcome, ConsentPurpose } from '@kangqiao/contracts';
import { t } from '@/language';

/** What stops working once a consent is withdrawn. */
export const AFTER_WITHDRAWAL = {
  identity: t`撤回后将不能挂号、申领和出示健康卡，家人也不能再为您办理。已经约好的号不受影响，请按时就诊或到医院取消。`,
  reports: t`撤回后您和家人都不能在这里查看报告，医院保管的报告不受影响。`,
  record: t`撤回后您和家人都不能在这里查看健康档案，医院保管的病历不受影响。`,
  archive: t`撤回后已保存的副本会被删除，以后每次都向医院查询。`,
  notifications: t`撤回后不再收到就诊、停诊和新报告的提醒，请自行留意预约时间。`,
} as const satisfies Record<ConsentPurpose, string>;

/** What is said of an access that did not succeed; null where it did. */
export const OUTCOME_WORDS = {
  done: null,
  refused: t`已拒绝`,
  failed: t`未成功`,
} as const satisfies Record<AuditOutcome, string | null>;
