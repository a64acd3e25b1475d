import { formatYuan } from '@kangqiao/domain';
import type { PersonalTable } from './personal-table';
import { saySentence } from './stored-words';

const APPOINTMENT_STATES = {
  holding: '正在锁号',
  held: '已锁号',
  confirming: '正在向医院确认',
  booked: '已预约',
  cancelling: '正在取消',
  arrived: '已到诊',
  missed: '未到诊',
  released: '已放弃',
  expired: '锁号过期',
  refused: '医院未受理',
  cancelled: '已取消',
  stopped: '医院停诊',
  rebooked: '已改约',
  completed: '已就诊',
};
const APPEAL_STATES = { waiting: '等待医院答复', granted: '通过', refused: '未通过', needless: '医院已更正' };
const APPOINTMENT_STEPS = {
  ...APPOINTMENT_STATES,
  substituted: '医院安排替诊',
  kept: '同意替诊',
  appealed: '提出申诉',
  'appeal-granted': '申诉通过',
  'appeal-refused': '申诉未通过',
};
const WAITLIST_STATES = {
  waiting: '候补中',
  offered: '已为您留号',
  taken: '候补成功',
  passed: '未确认，已转给下一位',
  left: '已退出',
  ended: '未候补到',
};

/** Appointments and places in line. */
export const VISIT_TABLES: readonly PersonalTable[] = [
  {
    name: 'appointment',
    title: '预约',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department_name: { label: '科室' },
      doctor_name: { label: '医生' },
      visit_date: { label: '就诊日期' },
      start_time: { label: '开始' },
      end_time: { label: '结束' },
      state: { label: '状态', words: APPOINTMENT_STATES },
      visit_no: { label: '预约号' },
      queue_no: { label: '序号' },
      place: { label: '地点' },
      fee_fen: { label: '挂号费', say: (fen) => formatYuan(Number(fen)) },
      created_at: { label: '提交时间' },
      booked_at: { label: '预约时间' },
      substitute: { label: '替诊医生' },
    },
    onErasure: 'remove',
  },
  {
    name: 'appointment_step',
    title: '预约的经过',
    personColumn: 'person_id',
    key: ['appointment_id', 'version'],
    columns: {
      kind: { label: '事项', words: APPOINTMENT_STEPS },
      note: { label: '说明', say: saySentence },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'appeal',
    title: '未到诊申诉',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      reason_sealed: { label: '理由', sealed: 'appeal.reason' },
      state: { label: '状态', words: APPEAL_STATES },
      answer: { label: '医院答复' },
      filed_at: { label: '提交时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'waitlist_entry',
    title: '候补',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department_name: { label: '科室' },
      doctor_name: { label: '医生' },
      visit_date: { label: '就诊日期' },
      state: { label: '状态', words: WAITLIST_STATES },
      reason: { label: '说明', say: saySentence },
      joined_at: { label: '加入时间' },
    },
    onErasure: 'remove',
  },
];
