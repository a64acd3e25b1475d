import type { PersonalTable } from './personal-table';

const SHARE_SCOPES = { summary: '健康档案摘要', reports: '一段时间的报告', visit: '一次就诊' };
const REQUEST_SCOPES = { summary: '健康档案摘要', 'summary-and-reports': '健康档案摘要和近期报告' };
const REQUEST_STATES = {
  pending: '等待答复',
  allowed: '已同意',
  refused: '已拒绝',
  lapsed: '未答复，已失效',
  ended: '已结束',
};

/** What was shown to doctors. */
export const SHARING_TABLES: readonly PersonalTable[] = [
  {
    name: 'record_share',
    title: '分享',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      scope: { label: '内容', words: SHARE_SCOPES },
      title_sealed: { label: '名称', sealed: 'record_share.title' },
      views_allowed: { label: '可打开次数' },
      created_at: { label: '分享时间' },
      expires_at: { label: '到期时间' },
      ended_at: { label: '结束时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_share_opening',
    title: '分享被打开的记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      recipient_sealed: { label: '打开者自称', sealed: 'record_share_opening.recipient' },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_request',
    title: '医生查阅健康档案的申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department: { label: '科室' },
      doctor_name: { label: '医生' },
      scope: { label: '内容', words: REQUEST_SCOPES },
      state: { label: '状态', words: REQUEST_STATES },
      asked_at: { label: '申请时间' },
      until: { label: '截止时间' },
      readings: { label: '查阅次数' },
    },
    onErasure: 'remove',
  },
];
