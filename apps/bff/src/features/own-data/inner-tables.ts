import type { PersonalTable } from './personal-table';
import { RELATIONS } from './stored-words';

/** What only keeps our own work in order. */
export const INNER_TABLES: readonly PersonalTable[] = [
  {
    name: 'link_notice',
    title: '待发送的授权通知',
    personColumn: 'person_id',
    key: ['id'],
    columns: { relation: { label: '就诊人是对方的', words: RELATIONS }, created_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'idempotency_key',
    title: '防重复提交的标识（一天内删除）',
    personColumn: 'person_id',
    key: ['account_id', 'route', 'idempotency_key'],
    columns: {},
    onErasure: 'remove',
  },
];
