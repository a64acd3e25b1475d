import type { Flag, LaboratoryItem, Report, Sex } from '@kangqiao/contracts';
import { maskDocumentNumber, maskIn } from '@kangqiao/domain';
import { cultureText } from '@kangqiao/ips';
import type { ActivePerson } from '../../platform/access/active-person';
import type { PdfBlock, PdfCell, PdfColumn, PdfDocument, PdfFact } from '../../platform/pdf/pdf-document';

const FLAG_WORDS: Record<Flag, string> = {
  normal: '',
  high: '↑ 偏高',
  low: '↓ 偏低',
  'critical-high': '↑↑ 危急',
  'critical-low': '↓↓ 危急',
  abnormal: '异常',
  undetermined: '无法判断',
};
const SEX_WORDS: Record<Sex, string> = { male: '男', female: '女', unknown: '未知', unspecified: '未说明' };
const RESULT_WORDS: Readonly<Record<string, string>> = { S: '敏感 S', I: '中介 I', R: '耐药 R' };

const ITEM_COLUMNS: readonly PdfColumn[] = [
  { title: '项目', share: 3 },
  { title: '结果', share: 2 },
  { title: '单位', share: 1.6 },
  { title: '参考范围', share: 2.4 },
  { title: '提示', share: 1.6 },
];
const DRUG_COLUMNS: readonly PdfColumn[] = [
  { title: '抗菌药物', share: 3 },
  { title: '测定值', share: 2 },
  { title: '结果', share: 2 },
];
const NOT_GIVEN = '医院没有填写';

/** `2026-11-20T10:30:00+08:00` as `2026-11-20 10:30`. */
const minuteOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

const isOut = (flag: Flag): boolean => flag !== 'normal' && flag !== 'undetermined';

/** The laboratory's own range, and of several the one by which this person was judged. */
const rangeOf = ({ referenceRange, personRange }: LaboratoryItem): string =>
  personRange ? `${referenceRange ?? ''}（本人 ${personRange}）` : (referenceRange ?? '');

const itemRow = (item: LaboratoryItem): PdfCell[] => {
  const { name, value, unit, flag } = item;
  const strong = (text: string): PdfCell => (isOut(flag) && text !== '' ? { text, strong: true } : text);
  return [name, strong(value), unit ?? '', rangeOf(item), strong(FLAG_WORDS[flag])];
};

const OTHERS = '其他项目';

/** One table for each kind of item, the kinds as they come up first; one kind alone has no heading. */
function tablesOf(items: readonly LaboratoryItem[]): PdfBlock[] {
  const groups = new Map<string, LaboratoryItem[]>();
  for (const item of items) groups.set(item.group ?? OTHERS, [...(groups.get(item.group ?? OTHERS) ?? []), item]);
  return [...groups].flatMap(([text, own]): PdfBlock[] => [
    ...(groups.size > 1 ? [{ kind: 'heading', text } as const] : []),
    { kind: 'table', columns: ITEM_COLUMNS, rows: own.map(itemRow) },
  ]);
}

const namesOf = (items: readonly LaboratoryItem[]): string => items.map(({ name }) => `“${name}”`).join('、');

/** What has to be said of the flags besides the flags. */
function flagRemarks(items: readonly LaboratoryItem[]): string[] {
  const doubted = items.filter(({ flagContradicts }) => flagContradicts);
  const limits = [...new Set(items.flatMap(({ criticalSource }) => criticalSource ?? []))];
  return [
    ...(doubted.length > 0 ? [`化验室对${namesOf(doubted)}的标注与参考范围不一致，以化验室的标注为准。`] : []),
    ...limits.map((source) => `危急值按“${source}”标出。`),
  ];
}

const isCritical = ({ flag }: LaboratoryItem): boolean => flag === 'critical-high' || flag === 'critical-low';

const words = (heading: string, text: string | null): PdfBlock[] => [
  { kind: 'heading', text: heading },
  { kind: 'paragraph', text: text === null || text.trim() === '' ? NOT_GIVEN : text },
];

function saysOf(report: Report): PdfBlock[] {
  switch (report.kind) {
    case 'laboratory': {
      const items = report.items ?? [];
      if (items.length === 0) return [{ kind: 'paragraph', text: '医院没有给出检验项目。' }];
      const warning = '报告中有危急值，请尽快联系开单医生，或到就近医院急诊就诊。';
      return [...(items.some(isCritical) ? [{ kind: 'paragraph', text: warning } as const] : []), ...tablesOf(items)];
    }
    case 'imaging':
      return [...words('检查所见', report.findings), ...words('诊断意见', report.impression)];
    case 'microbiology': {
      const rows = (report.susceptibilities ?? []).map(({ antibiotic, value, result }) => [
        antibiotic,
        value,
        RESULT_WORDS[result.toUpperCase()] ?? result,
      ]);
      return [
        ...words('培养结果', cultureText(report)),
        ...(rows.length > 0
          ? [{ kind: 'heading', text: '药敏试验' } as const, { kind: 'table', columns: DRUG_COLUMNS, rows } as const]
          : []),
      ];
    }
  }
}

function remarksOf({ version, superseded, withdrawn, fromCopy, fetchedAt, kind, alsoFrom, items }: Report): string[] {
  return [
    ...(superseded ? ['本页是更正前的报告，医院已经更正，请以更正后的报告为准。'] : []),
    ...(!superseded && version > 1 ? ['医院更正过此报告，本页是更正后的内容。'] : []),
    ...(withdrawn ? ['医院目前已不再提供此报告，请向医院核实。'] : []),
    ...(fromCopy ? [`医院系统暂时没有应答，内容截至 ${minuteOf(fetchedAt)}。`] : []),
    ...(alsoFrom.length > 0
      ? [`${[...new Set(alsoFrom.map(({ hospitalName }) => hospitalName))].join('、')}也有同一份报告。`]
      : []),
    ...flagRemarks(items ?? []),
    ...(kind === 'laboratory'
      ? ['提示以化验室的标注为准；化验室没有标注的，按报告上的参考范围比较；比较不了的标为“无法判断”。']
      : []),
    '解读请咨询医生。本页按医院发布的内容排印，不含签名和印章；需要盖章的报告请到医院打印。',
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
 * A report as it is printed.
 * @param identity `masked`: neither name nor document number can be read, not even where the hospital wrote them into its
 * findings
 */
export function reportPdf(
  given: Report,
  person: Pick<ActivePerson, 'name' | 'document'>,
  identity: 'full' | 'masked',
): PdfDocument {
  const named = { name: person.name, documentNumber: person.document.number };
  const report = identity === 'full' ? given : withoutNames(given, (text) => maskIn(text, named));
  const whom: (PdfFact | null)[] = [
    { label: '姓名', value: identity === 'full' ? person.name : report.personNameMasked },
    report.sex && { label: '性别', value: SEX_WORDS[report.sex] },
    report.ageYears === null ? null : { label: '年龄', value: `${report.ageYears} 岁` },
    identity === 'full' ? { label: '证件号码', value: maskDocumentNumber(person.document.number) } : null,
    report.departmentName ? { label: '科室', value: report.departmentName } : null,
    report.doctorName ? { label: '医生', value: report.doctorName } : null,
    report.specimen ? { label: '标本', value: report.specimen } : null,
    report.bodyPart ? { label: '检查部位', value: report.bodyPart } : null,
    report.collectedAt ? { label: '采集时间', value: minuteOf(report.collectedAt) } : null,
    { label: '报告时间', value: minuteOf(report.reportedAt) },
  ];
  return {
    title: report.title,
    subtitle: report.hospitalName,
    blocks: [
      { kind: 'facts', facts: whom.filter((fact) => fact !== null) },
      ...saysOf(report),
      ...remarksOf(report).map((text): PdfBlock => ({ kind: 'paragraph', text, quiet: true })),
    ],
    source: `来源：${report.hospitalName}，取得于 ${minuteOf(report.fetchedAt)}`,
    createdAt: new Date(report.fetchedAt),
  };
}
