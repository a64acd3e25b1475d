import type { AppointmentStepKind } from '@kangqiao/contracts';
import { t } from '@/language';

/** Every step of a timeline as a resident tells it. */
export const STEP_WORDING = {
  holding: t`向医院申请留号`,
  held: t`医院为您留号`,
  released: t`您放弃了这个号`,
  expired: t`超过时间未确认，号已退回`,
  confirming: t`提交预约，等待医院确认`,
  refused: t`医院没有接受预约`,
  booked: t`预约成功`,
  cancelling: t`提交取消，等待医院确认`,
  cancelled: t`预约已取消`,
  stopped: t`医院停诊`,
  rebooked: t`已改约`,
  arrived: t`已到院报到`,
  completed: t`就诊完成`,
  missed: t`医院记为未就诊`,
  substituted: t`医院安排替诊`,
  kept: t`您确认照常就诊`,
  appealed: t`您提交了申诉`,
  'appeal-granted': t`医院同意申诉，不计爽约`,
  'appeal-refused': t`医院没有同意申诉`,
} as const satisfies Record<AppointmentStepKind, string>;

/** Steps that changed what the resident had reckoned with. */
const UNWELCOME: readonly AppointmentStepKind[] = ['refused', 'stopped', 'substituted', 'missed', 'appeal-refused'];

export const isUnwelcome = (kind: AppointmentStepKind): boolean => UNWELCOME.includes(kind);

/** Such as `改由吴敏医生出诊`; null where there is nothing to add. */
export const noteOf = ({ kind, note }: { kind: AppointmentStepKind; note: string | null }): string | null =>
  kind === 'substituted' && note !== null ? t`改由${note}医生出诊` : note;
