import type { PersonalTable } from './personal-table';
import { YES_NO } from './stored-words';

const STEPS = {
  registration: '挂号',
  consultation: '就诊',
  charging: '收费',
  examination: '检查检验',
  pharmacy: '取药',
};

/** Health cards, and the numbers of files at hospitals. */
export const CARD_TABLES: readonly PersonalTable[] = [
  {
    name: 'health_card',
    title: '电子健康卡',
    personColumn: 'person_id',
    key: ['person_id'],
    columns: {
      card_number: { label: '卡号' },
      issuer: { label: '发卡机构' },
      state: { label: '状态', words: { pending: '办理中', refused: '未受理', active: '有效', revoked: '已注销' } },
      applied_at: { label: '申领时间' },
      issued_at: { label: '发卡时间' },
      phone_sealed: { label: '申领时填写的手机号', sealed: 'health_card.phone' },
      nation_sealed: { label: '申领时填写的民族', sealed: 'health_card.nation' },
      address_sealed: { label: '申领时填写的住址', sealed: 'health_card.address' },
    },
    onErasure: 'remove',
  },
  {
    name: 'card_use',
    title: '电子健康卡使用记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department: { label: '科室' },
      step: { label: '环节', words: STEPS },
      card_sealed: { label: '卡号', sealed: 'card_use.card' },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'card_report',
    title: '待告知发卡机构的使用记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: { created_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'hospital_patient',
    title: '医院档案号',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_id: { label: '医院' },
      patient_no_sealed: { label: '病案号', sealed: 'hospital_patient.patient_no' },
      is_current: { label: '当前使用', words: YES_NO },
      found_at: { label: '取得时间' },
    },
    onErasure: 'remove',
  },
];
