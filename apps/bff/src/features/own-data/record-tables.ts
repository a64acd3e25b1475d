import { QUANTITY_NAMES } from '@kangqiao/domain';
import { CORRECTION_WORDS, sayCorrection } from '../corrections/correction-words';
import { sayMeasurement, sayTarget } from '../measurements/measurement-words';
import { sayNote } from '../record/note-text';
import { sayContact, sayDocument, sayEntry } from '../record/record-words';
import { OPENING_WORDS } from '../record-opening/opening-words';
import type { PersonalTable } from './personal-table';
import { CAPACITIES } from './stored-words';

const RECORD_TYPES = {
  visit: '就诊',
  diagnosis: '诊断',
  prescription: '处方',
  allergy: '过敏',
  immunization: '接种',
  measurement: '测量',
  'blood-group': '血型',
  document: '病历文书',
};
const RECORD_STATES = { current: '医院目前如此', changed: '医院已更改', gone: '医院已不再列出' };

/** The health record, and what residents add to it. */
export const RECORD_TABLES: readonly PersonalTable[] = [
  {
    name: 'record_fetch',
    title: '健康档案的来源',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_name: { label: '医院' }, fetched_at: { label: '最近一次取得' } },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'record_entry',
    title: '健康档案（从医院取得的副本）',
    personColumn: 'person_id',
    key: ['person_id', 'occurred_at', 'id'],
    columns: {
      type: { label: '类别', words: RECORD_TYPES },
      hospital_id: { label: '医院' },
      content_sealed: { label: '内容', sealed: 'record_entry.content', say: sayEntry },
      state: { label: '状态', words: RECORD_STATES },
      fetched_at: { label: '取得时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'record_document',
    title: '病历文书（从医院取得的副本）',
    personColumn: 'person_id',
    key: ['person_id', 'entry_id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'record_document.content', say: sayDocument },
      fetched_at: { label: '取得时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'emergency_contact',
    title: '紧急联系人',
    personColumn: 'person_id',
    key: ['person_id'],
    columns: {
      content_sealed: { label: '联系人', sealed: 'emergency_contact.content', say: sayContact },
      updated_at: { label: '填写时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_opening',
    title: '健康档案开通申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '机构' },
      team_name: { label: '家庭医生团队' },
      phone_sealed: { label: '联系电话', sealed: 'record_opening.phone' },
      state: { label: '状态', words: OPENING_WORDS },
      terms_version: { label: '申请说明的版本' },
      applied_at: { label: '申请时间' },
      decided_at: { label: '答复时间' },
      doctor_name: { label: '答复的医生' },
      reason_sealed: { label: '医生说明', sealed: 'record_opening.reason' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_note',
    title: '健康档案备注',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'record_note.content', say: sayNote },
      capacity: { label: '由谁填写', words: CAPACITIES },
      written_at: { label: '填写时间' },
      changed_at: { label: '修改时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_correction',
    title: '健康档案更正申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      content_sealed: { label: '内容', sealed: 'record_correction.content', say: sayCorrection },
      state: { label: '状态', words: CORRECTION_WORDS },
      answer_sealed: { label: '医院答复', sealed: 'record_correction.answer' },
      sent_at: { label: '提交时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'measurement',
    title: '健康测量',
    personColumn: 'person_id',
    key: ['person_id', 'measured_at', 'id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'measurement.content', say: sayMeasurement },
      measured_at: { label: '测量时间' },
      hospital_name: { label: '上传的医院' },
    },
    onErasure: 'remove',
  },
  {
    name: 'measurement_target',
    title: '医生设定的测量目标',
    personColumn: 'person_id',
    key: ['person_id', 'quantity'],
    columns: {
      quantity: { label: '项目', words: QUANTITY_NAMES },
      content_sealed: { label: '目标', sealed: 'measurement_target.content', say: sayTarget },
      hospital_name: { label: '医院' },
      set_at: { label: '设定时间' },
    },
    onErasure: 'remove',
  },
];
