import type { AppointmentStepKind } from '@kangqiao/contracts';

/** Every step of a timeline as a resident tells it. */
export const STEP_WORDING = {
  holding: '向医院申请留号',
  held: '医院为您留号',
  released: '您放弃了这个号',
  expired: '超过时间未确认，号已退回',
  confirming: '提交预约，等待医院确认',
  refused: '医院没有接受预约',
  booked: '预约成功',
  cancelling: '提交取消，等待医院确认',
  cancelled: '预约已取消',
  stopped: '医院停诊',
  rebooked: '已改约',
  arrived: '已到院报到',
  completed: '就诊完成',
  missed: '医院记为未就诊',
  substituted: '医院安排替诊',
  kept: '您确认照常就诊',
  appealed: '您提交了申诉',
  'appeal-granted': '医院同意申诉，不计爽约',
  'appeal-refused': '医院没有同意申诉',
} as const satisfies Record<AppointmentStepKind, string>;

/** Steps that changed what the resident had reckoned with. */
const UNWELCOME: readonly AppointmentStepKind[] = ['refused', 'stopped', 'substituted', 'missed', 'appeal-refused'];

export const isUnwelcome = (kind: AppointmentStepKind): boolean => UNWELCOME.includes(kind);

/** Such as `改由吴敏医生出诊`; null where there is nothing to add. */
export const noteOf = ({ kind, note }: { kind: AppointmentStepKind; note: string | null }): string | null =>
  kind === 'substituted' && note !== null ? `改由${note}医生出诊` : note;
