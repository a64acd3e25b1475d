import { CONSENT_TEXTS } from '../../platform/consents/consent-texts';
import { KIND_TITLES } from '../notifications/notification-kinds';
import { CONTENT, contentText } from '../notifications/notifications';
import type { PersonalTable } from './personal-table';
import { RELATIONS, CAPACITIES, SCOPES, METHODS, YES_NO } from './stored-words';

const CONSENTS = Object.fromEntries(Object.entries(CONSENT_TEXTS).map(([purpose, { title }]) => [purpose, title]));

/** What somebody agreed to, proved and was told. */
export const CONSENT_TABLES: readonly PersonalTable[] = [
  {
    name: 'consent',
    title: '同意记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      purpose: { label: '事项', words: CONSENTS },
      version: { label: '文本版本' },
      given: { label: '同意', words: YES_NO },
      capacity: { label: '由谁作出', words: CAPACITIES },
      at: { label: '时间' },
    },
    onErasure: { because: '证明处理信息时已征得同意（《个人信息保护法》第十四条）', months: 36 },
  },
  {
    name: 'consent_current',
    title: '当前同意的事项',
    personColumn: 'person_id',
    key: ['person_id', 'purpose'],
    columns: {
      purpose: { label: '事项', words: CONSENTS },
      given: { label: '同意', words: YES_NO },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'proof',
    title: '身份核验',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      method: { label: '方式', words: METHODS },
      state: {
        label: '状态',
        words: { seeking: '进行中', waiting: '进行中', confirmed: '通过', refused: '未通过', void: '已失效' },
      },
      created_at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'approval',
    title: '家人的申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      relation: { label: '就诊人是对方的', words: RELATIONS },
      scope: { label: '申请的范围', words: SCOPES },
      created_at: { label: '申请时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'notification',
    title: '消息',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      kind: { label: '类别', words: KIND_TITLES },
      content_sealed: { label: '内容', sealed: CONTENT, say: contentText },
      shown_at: { label: '时间' },
      read_at: { label: '阅读时间' },
    },
    onErasure: 'remove',
  },
];
