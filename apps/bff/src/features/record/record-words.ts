import type { ContactRelation } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { DocumentContent } from '@kangqiao/his-port';

const RELATIONS: Readonly<Record<ContactRelation, string>> = {
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  relative: '亲属',
  other: '其他',
};

/** What the fields of entries are called; the hospital's own numbers of them are not told. */
const FIELDS: Readonly<Record<string, string>> = {
  abo: 'ABO 血型',
  code: '编码',
  createdAt: '写成时间',
  date: '日期',
  departmentName: '科室',
  determinedOn: '测定日期',
  diagnoses: '诊断',
  doctorName: '医生',
  dosage: '用法',
  dose: '剂次',
  givenOn: '接种日期',
  measuredAt: '测量时间',
  medication: '药品',
  name: '名称',
  prescribedOn: '开具日期',
  reaction: '反应',
  recordedOn: '记录日期',
  rh: 'Rh 血型',
  severity: '程度',
  substance: '过敏原',
  title: '标题',
  unit: '单位',
  vaccine: '疫苗',
  value: '数值',
};

/** Codes that stand in entries. */
const WORDS: Readonly<Record<string, string>> = {
  mild: '轻度',
  moderate: '中度',
  severe: '重度',
  positive: '阳性',
  negative: '阴性',
};

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const say = (text: string, t: Say): string => {
  const word = WORDS[text];
  if (word !== undefined) return t.word(word);
  return INSTANT.test(text) ? t.minute(isoWithOffset(new Date(text))) : t.day(text);
};

/** An entry as it is kept, for the person to read. */
export const sayEntry = (stored: string, t: Say): string =>
  Object.entries(JSON.parse(stored) as Record<string, unknown>)
    .flatMap(([field, value]) => {
      const label = FIELDS[field];
      const text = t.list([value].flat().flatMap((one: unknown) => (one === null ? [] : say(String(one), t))));
      return label === undefined || text === '' ? [] : [t`${t.word(label)}：${text}`];
    })
    .join(t`；`);

/** A document as it is kept, for the person to read. */
export const sayDocument = (stored: string, t: Say): string => {
  const { title, sections } = JSON.parse(stored) as DocumentContent;
  const lines = sections.flatMap((section) => [
    ...(section.title === null ? [] : [section.title]),
    ...section.lines.map(({ label, text }) => (label === null ? text : t`${label}：${text}`)),
  ]);
  return [title, ...lines].join('\n');
};

/** Whom to call. */
export const sayContact = (stored: string, t: Say): string => {
  const { name, contactRelation, phone } = JSON.parse(stored) as {
    name: string;
    contactRelation: ContactRelation;
    phone: string;
  };
  return t`${name}（${t.word(RELATIONS[contactRelation])}），${phone}`;
};
