import type { AppointmentState } from '@kangqiao/contracts';

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
  holding: { label: '留号中', sentence: '正在向医院申请这个号，请稍候。', tone: 'accent' },
  held: { label: '待确认', sentence: '号已为您留住，请在倒计时结束前确认。', tone: 'warning' },
  released: { label: '已放弃', sentence: '您没有确认这次预约，号已退回医院。', tone: 'neutral' },
  expired: { label: '已超时', sentence: '超过时间没有确认，号已退回医院。', tone: 'neutral' },
  confirming: { label: '确认中', sentence: '正在向医院确认，请勿重复预约。', tone: 'accent' },
  refused: { label: '未约成', sentence: '医院没有接受这次预约。', tone: 'danger' },
  booked: { label: '已预约', sentence: '预约成功，请按时到医院报到。', tone: 'success' },
  cancelling: { label: '取消中', sentence: '正在通知医院取消，请稍候。', tone: 'accent' },
  cancelled: { label: '已取消', sentence: '这次预约已取消，号已退回医院。', tone: 'neutral' },
  stopped: { label: '已停诊', sentence: '医院停诊，这次预约已失效，请改约其他时间。', tone: 'danger' },
  rebooked: { label: '已改约', sentence: '医院停诊，您已改约其他时间。', tone: 'neutral' },
  arrived: { label: '已报到', sentence: '您已报到，请在候诊区等候叫号。', tone: 'success' },
  completed: { label: '已就诊', sentence: '这次就诊已完成。', tone: 'neutral' },
  missed: { label: '未就诊', sentence: '您没有按时就诊，这次预约已失效。', tone: 'warning' },
} as const satisfies Record<AppointmentState, StateWording>;
