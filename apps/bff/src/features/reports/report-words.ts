import { isoWithOffset } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { fromHeaderText } from './report-content';

const NAMES: Readonly<Record<string, string>> = {
  title: '名称',
  departmentName: '科室',
  doctorName: '医生',
  reportedAt: '报告时间',
  collectedAt: '采集时间',
  specimen: '标本',
  bodyPart: '检查部位',
  findings: '检查所见',
  impression: '诊断意见',
  organism: '培养结果',
  items: '项目',
  susceptibilities: '药敏',
  name: '名称',
  value: '结果',
  unit: '单位',
  referenceRange: '参考范围',
  antibiotic: '抗菌药物',
  result: '敏感性',
};

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const sayValue = (value: unknown, t: Say): string => {
  if (Array.isArray(value)) return value.map((one) => sayValue(one, t)).join(t`；`);
  if (typeof value === 'object' && value !== null) return sayFields(value, t).join(' ');
  const text = String(value);
  return INSTANT.test(text) ? t.minute(isoWithOffset(new Date(text))) : text;
};

/** What has a name, in the order of the names; numbers and codes of ours are left out. */
const sayFields = (fields: object, t: Say): string[] =>
  Object.entries(NAMES).flatMap(([field, name]) => {
    const value = (fields as Record<string, unknown>)[field];
    return value === undefined || value === null ? [] : [t`${t.word(name)}：${sayValue(value, t)}`];
  });

/** A kept report in words, for the person's own export. */
export const sayContent = (stored: string, t: Say): string => sayFields(JSON.parse(stored) as object, t).join('\n');

/** A kept line of a list in words: what the report is called. */
export const sayHeader = (stored: string): string =>
  fromHeaderText(stored, { id: '', kind: 'laboratory', reportedAt: new Date(0) }).title;
