import type { AppointmentState } from '@kangqiao/contracts';
import { t } from '@/language';

export type StateTone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

export interface StateWording {
  /** Two to four characters for a tag. */
  label: string;
  /** One plain sentence: what this state means for the resident. */
  sentence: string;
  tone: StateTone;
}

/** Every state of an appointment in a resident's words. */
export const STATE_WORDING = {
  holding: { label: t`留号中`, sentence: t`正在向医院申请这个号，请稍候。`, tone: 'accent' },
  held: { label: t`待确认`, sentence: t`号已为您留住，请在倒计时结束前确认。`, tone: 'warning' },
  released: { label: t`已放弃`, sentence: t`您没有确认这次预约，号已退回医院。`, tone: 'neutral' },
  expired: { label: t`已超时`, sentence: t`超过时间没有确认，号已退回医院。`, tone: 'neutral' },
  confirming: { label: t`确认中`, sentence: t`正在向医院确认，请勿重复预约。`, tone: 'accent' },
  refused: { label: t`未约成`, sentence: t`医院没有接受这次预约。`, tone: 'danger' },
  booked: { label: t`已预约`, sentence: t`预约成功，请按时到医院报到。`, tone: 'success' },
  cancelling: { label: t`取消中`, sentence: t`正在通知医院取消，请稍候。`, tone: 'accent' },
  cancelled: { label: t`已取消`, sentence: t`这次预约已取消，号已退回医院。`, tone: 'neutral' },
  stopped: { label: t`已停诊`, sentence: t`医院停诊，这次预约已失效，请改约其他时间。`, tone: 'danger' },
  rebooked: { label: t`已改约`, sentence: t`医院停诊，您已改约其他时间。`, tone: 'neutral' },
  arrived: { label: t`已报到`, sentence: t`您已报到，请在候诊区等候叫号。`, tone: 'success' },
  completed: { label: t`已就诊`, sentence: t`这次就诊已完成。`, tone: 'neutral' },
  missed: { label: t`未就诊`, sentence: t`您没有按时就诊，这次预约已失效。`, tone: 'warning' },
} as const satisfies Record<AppointmentState, StateWording>;
