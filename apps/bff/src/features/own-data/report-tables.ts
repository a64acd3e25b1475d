import { sayContent, sayHeader } from '../reports/report-words';
import type { PersonalTable } from './personal-table';

const REPORT_KIND_WORDS = { laboratory: '检验', imaging: '影像', microbiology: '微生物' };
const HEARING_WORDS = {
  'at-once': '发布后立即查看',
  'after-doctor': '医生告知后查看',
  'with-family': '与家人一起查看',
};

/** Reports and how somebody hears of them. */
export const REPORT_TABLES: readonly PersonalTable[] = [
  {
    name: 'archived_report',
    title: '长期保存的报告',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      kind: { label: '类别', words: REPORT_KIND_WORDS },
      source_id: { label: '医院的报告号' },
      reported_at: { label: '报告时间' },
      first_reported_at: { label: '首次报告时间' },
      header_sealed: { label: '名称', sealed: 'archived_report.header', say: sayHeader },
      content_sealed: { label: '内容', sealed: 'archived_report.content', say: sayContent },
      version: { label: '版本' },
      fetched_at: { label: '取得时间' },
      corrected_at: { label: '更正时间' },
      gone_at: { label: '医院不再提供' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'superseded_report',
    title: '更正前的报告',
    personColumn: 'person_id',
    key: ['report_id', 'version'],
    columns: {
      version: { label: '版本' },
      reported_at: { label: '报告时间' },
      content_sealed: { label: '内容', sealed: 'superseded_report.content', say: sayContent },
      fetched_at: { label: '取得时间' },
      superseded_at: { label: '更正时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_original',
    title: '长期保存的医院报告原件',
    personColumn: 'person_id',
    key: ['report_id', 'version'],
    columns: { version: { label: '版本' }, fetched_at: { label: '取得时间' } },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_original_part',
    title: '长期保存的医院报告原件的内容',
    personColumn: 'person_id',
    key: ['report_id', 'version', 'part'],
    columns: {},
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_answer',
    title: '各医院最近一次答复报告查询',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_name: { label: '医院' }, answered_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'report_reading',
    title: '查看过的报告',
    personColumn: 'person_id',
    key: ['account_id', 'report_key'],
    columns: { read_at: { label: '查看时间' } },
    onErasure: 'remove',
  },
  {
    name: 'report_hearing',
    title: '报告的查看方式',
    personColumn: 'person_id',
    key: ['person_id', 'kind'],
    columns: {
      kind: { label: '类别', words: REPORT_KIND_WORDS },
      hearing: { label: '方式', words: HEARING_WORDS },
      changed_at: { label: '选择时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'report_watch',
    title: '等待新报告的医院',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_id: { label: '医院' }, until: { label: '留意到' } },
    onErasure: 'remove',
  },
];
