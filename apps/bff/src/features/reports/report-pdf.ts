import type { Flag, LaboratoryItem, Report } from '@kangqiao/contracts';
import { maskDocumentNumber, maskIn } from '@kangqiao/domain';
import { cultureText } from '@kangqiao/ips';
import type { Say } from '@kangqiao/language';
import type { ActivePerson } from '../../platform/access/active-person';
import type { PdfBlock, PdfCell, PdfColumn, PdfDocument, PdfFact } from '../../platform/pdf/pdf-document';
import { sexesIn } from '../../platform/pdf/sexes';
import { withGloss } from '../laboratory/item-gloss';

const flagsIn = (t: Say): Record<Flag, string> => ({
  normal: '',
  high: t`↑ 偏高`,
  low: t`↓ 偏低`,
  'critical-high': t`↑↑ 危急`,
  'critical-low': t`↓↓ 危急`,
  abnormal: t`异常`,
  undetermined: t`无法判断`,
});

const itemColumns = (t: Say): PdfColumn[] => [
  { title: t`项目`, share: 3 },
  { title: t`结果`, share: 2 },
  { title: t`单位`, share: 1.6 },
  { title: t`参考范围`, share: 2.4 },
  { title: t`提示`, share: 1.6 },
];
const drugColumns = (t: Say): PdfColumn[] => [
  { title: t`抗菌药物`, share: 3 },
  { title: t`测定值`, share: 2 },
  { title: t`结果`, share: 2 },
];

const susceptibility = (result: string, t: Say): string => {
  switch (result.toUpperCase()) {
    case 'S':
      return t`敏感 S`;
    case 'I':
      return t`中介 I`;
    case 'R':
      return t`耐药 R`;
    default:
      return result;
  }
};

const isOut = (flag: Flag): boolean => flag !== 'normal' && flag !== 'undetermined';

/** The laboratory's own range, and of several the one by which this person was judged. */
const rangeOf = ({ referenceRange, personRange }: LaboratoryItem, t: Say): string =>
  personRange ? t`${referenceRange ?? ''}（本人 ${personRange}）` : (referenceRange ?? '');

const itemRow = (item: LaboratoryItem, t: Say): PdfCell[] => {
  const { value, unit, flag } = item;
  const strong = (text: string): PdfCell => (isOut(flag) && text !== '' ? { text, strong: true } : text);
  return [withGloss(item, t), strong(value), unit ?? '', rangeOf(item, t), strong(flagsIn(t)[flag])];
};

/** One table for each kind of item, the kinds as they come up first; one kind alone has no heading. */
function tablesOf(items: readonly LaboratoryItem[], t: Say): PdfBlock[] {
  const groups = new Map<string, LaboratoryItem[]>();
  for (const item of items) {
    const group = item.group ?? t`其他项目`;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups].flatMap(([text, own]): PdfBlock[] => [
    ...(groups.size > 1 ? [{ kind: 'heading', text } as const] : []),
    { kind: 'table', columns: itemColumns(t), rows: own.map((item) => itemRow(item, t)) },
  ]);
}

const namesOf = (items: readonly LaboratoryItem[], t: Say): string => t.list(items.map(({ name }) => t`“${name}”`));

/** What has to be said of the flags besides the flags. */
function flagRemarks(items: readonly LaboratoryItem[], t: Say): string[] {
  const doubted = items.filter(({ flagContradicts }) => flagContradicts);
  const limits = [...new Set(items.flatMap(({ criticalSource }) => criticalSource ?? []))];
  return [
    ...(doubted.length > 0 ? [t`化验室对${namesOf(doubted, t)}的标注与参考范围不一致，以化验室的标注为准。`] : []),
    ...limits.map((source) => t`危急值按“${source}”标出。`),
  ];
}

const isCritical = ({ flag }: LaboratoryItem): boolean => flag === 'critical-high' || flag === 'critical-low';

const words = (heading: string, text: string | null, t: Say): PdfBlock[] => [
  { kind: 'heading', text: heading },
  { kind: 'paragraph', text: text === null || text.trim() === '' ? t`医院没有填写` : text },
];

function saysOf(report: Report, t: Say): PdfBlock[] {
  switch (report.kind) {
    case 'laboratory': {
      const items = report.items ?? [];
      if (items.length === 0) return [{ kind: 'paragraph', text: t`医院没有给出检验项目。` }];
      const warning = t`报告中有危急值，请尽快联系开单医生，或到就近医院急诊就诊。`;
      return [
        ...(items.some(isCritical) ? [{ kind: 'paragraph', text: warning } as const] : []),
        ...tablesOf(items, t),
      ];
    }
    case 'imaging':
      return [...words(t`检查所见`, report.findings, t), ...words(t`诊断意见`, report.impression, t)];
    case 'microbiology': {
      const rows = (report.susceptibilities ?? []).map(({ antibiotic, value, result }) => [
        antibiotic,
        value,
        susceptibility(result, t),
      ]);
      return [
        ...words(t`培养结果`, cultureText(report, t), t),
        ...(rows.length > 0
          ? [{ kind: 'heading', text: t`药敏试验` } as const, { kind: 'table', columns: drugColumns(t), rows } as const]
          : []),
      ];
    }
  }
}

function remarksOf(report: Report, t: Say): string[] {
  const { version, superseded, withdrawn, fromCopy, fetchedAt, kind, alsoFrom, items } = report;
  return [
    ...(superseded ? [t`本页是更正前的报告，医院已经更正，请以更正后的报告为准。`] : []),
    ...(!superseded && version > 1 ? [t`医院更正过此报告，本页是更正后的内容。`] : []),
    ...(withdrawn ? [t`医院目前已不再提供此报告，请向医院核实。`] : []),
    ...(fromCopy && !superseded && !withdrawn ? [t`医院系统暂时没有应答，内容截至 ${t.minute(fetchedAt)}。`] : []),
    ...(alsoFrom.length > 0
      ? [t`${t.list([...new Set(alsoFrom.map(({ hospitalName }) => hospitalName))])}也有同一份报告。`]
      : []),
    ...flagRemarks(items ?? [], t),
    ...(kind === 'laboratory'
      ? [t`提示以化验室的标注为准；化验室没有标注的，按报告上的参考范围比较；比较不了的标为“无法判断”。`]
      : []),
    t`解读请咨询医生。本页按医院发布的内容排印，不含签名和印章；需要盖章的报告请到医院打印。`,
  ];
}

/** What a hospital wrote in words. */
const withoutNames = (report: Report, masked: (text: string) => string): Report => ({
  ...report,
  title: masked(report.title),
  findings: report.findings && masked(report.findings),
  impression: report.impression && masked(report.impression),
  organism: report.organism && masked(report.organism),
  items: report.items && report.items.map((item) => ({ ...item, name: masked(item.name), value: masked(item.value) })),
});

/**
 * A report as it is printed. What the hospital wrote stays as it is, in whatever language the rest is said.
 * @param identity `masked`: neither name nor document number can be read, not even where the hospital wrote them into its
 * findings
 */
export function reportPdf(
  given: Report,
  person: Pick<ActivePerson, 'name' | 'document'>,
  identity: 'full' | 'masked',
  t: Say,
): PdfDocument {
  const named = { name: person.name, documentNumber: person.document.number };
  const report = identity === 'full' ? given : withoutNames(given, (text) => maskIn(text, named));
  const whom: (PdfFact | null)[] = [
    { label: t`姓名`, value: identity === 'full' ? person.name : report.personNameMasked },
    report.sex && { label: t`性别`, value: sexesIn(t)[report.sex] },
    report.ageYears === null ? null : { label: t`年龄`, value: t`${report.ageYears} 岁` },
    identity === 'full' ? { label: t`证件号码`, value: maskDocumentNumber(person.document.number) } : null,
    report.departmentName ? { label: t`科室`, value: report.departmentName } : null,
    report.doctorName ? { label: t`医生`, value: report.doctorName } : null,
    report.specimen ? { label: t`标本`, value: report.specimen } : null,
    report.bodyPart ? { label: t`检查部位`, value: report.bodyPart } : null,
    report.collectedAt ? { label: t`采集时间`, value: t.minute(report.collectedAt) } : null,
    { label: t`报告时间`, value: t.minute(report.reportedAt) },
  ];
  return {
    t,
    title: report.title,
    subtitle: report.hospitalName,
    blocks: [
      { kind: 'facts', facts: whom.filter((fact) => fact !== null) },
      ...saysOf(report, t),
      ...remarksOf(report, t).map((text): PdfBlock => ({ kind: 'paragraph', text, quiet: true })),
    ],
    source: t`来源：${report.hospitalName}，取得于 ${t.minute(report.fetchedAt)}`,
    createdAt: new Date(report.fetchedAt),
  };
}
