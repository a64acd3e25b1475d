import { DOCUMENT_NAMES } from '@kangqiao/domain';
import type { PersonalTable } from './personal-table';
import { RELATIONS, CAPACITIES, SCOPES, METHODS, YES_NO } from './stored-words';

const SEXES = { male: '男', female: '女', unknown: '未知', unspecified: '未说明' };

/** Who somebody is, and who may act for them. */
export const PERSON_TABLES: readonly PersonalTable[] = [
  {
    name: 'person',
    title: '身份信息',
    personColumn: 'id',
    key: ['id'],
    columns: {
      name_sealed: { label: '姓名', sealed: 'person.name' },
      document_type: { label: '证件类型', words: DOCUMENT_NAMES },
      document_number_sealed: { label: '证件号码', sealed: 'person.document_number' },
      sex: { label: '性别', words: SEXES },
      birth_date: { label: '出生日期' },
      phone_sealed: { label: '医院留存的手机号', sealed: 'person.phone' },
      created_at: { label: '添加时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'family_link',
    title: '谁可以替我办事',
    personColumn: 'person_id',
    key: ['account_id', 'person_id'],
    columns: {
      relation: { label: '就诊人是对方的', words: RELATIONS },
      capacity: { label: '身份', words: CAPACITIES },
      scope: { label: '范围', words: SCOPES },
      sensitive_shown: { label: '显示敏感科室', words: YES_NO },
      state: { label: '状态', words: { active: '有效', 'awaiting-proof': '等待核验' } },
      method: { label: '核验方式', words: METHODS },
      created_at: { label: '添加时间' },
      activated_at: { label: '生效时间' },
      expires_at: { label: '到期时间' },
    },
    onErasure: 'remove',
  },
];
