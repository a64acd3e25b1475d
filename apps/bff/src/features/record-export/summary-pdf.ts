import { isoWithOffset, localDateOf, localTimeOf, maskDocumentNumber } from '@kangqiao/domain';
import { caveats, cultureText, type IpsInput, type IpsReport, type IpsSummary, reportStanding } from '@kangqiao/ips';
import { historyBlocks, spanBlocks } from './history-pdf';
import type { PdfBlock, PdfCell, PdfDocument } from '../../platform/pdf/pdf-document';

const SEXES = { male: '男', female: '女', unknown: '未知', unspecified: '未说明' } as const;
const SEVERITIES = { mild: '轻度', moderate: '中度', severe: '重度' } as const;
const PROBLEM_STATES = { active: '目前有', resolved: '已痊愈' } as const;
const MEDICATION_STATES = { active: '使用中', ended: '已停用' } as const;
/** What is not judged must not look like what is normal. */
const MARKS: Readonly<Record<NonNullable<IpsReport['items']>[number]['flag'], string>> = {
  normal: '',
  high: '↑ 偏高',
  low: '↓ 偏低',
  'critical-high': '↑↑ 危急值',
  'critical-low': '↓↓ 危急值',
  abnormal: '异常',
  undetermined: '无法判断',
};

const day = (value: string | null): string => value ?? '不详';

const list = (
  title: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly PdfCell[])[],
): PdfBlock[] => [
  { kind: 'heading', text: title },
  rows.length === 0
    ? { kind: 'paragraph', text: `没有取得${title}方面的记录。没有记录不表示没有${title}方面的情况。` }
    : { kind: 'table', columns: columns.map(([name, share]) => ({ title: name, share })), rows },
];

const source = ({ hospitalName, noLongerListed }: { hospitalName: string; noLongerListed: boolean }): string =>
  noLongerListed ? `${hospitalName}（已不再列出）` : hospitalName;

const summaryBlocks = (summary: IpsSummary): PdfBlock[] => [
  ...caveats(summary).map((text): PdfBlock => ({ kind: 'paragraph', text })),
  ...list(
    '过敏',
    [
      ['过敏原', 3],
      ['反应', 3],
      ['程度', 1],
      ['记录日期', 2],
      ['来源', 3],
    ],
    summary.allergies.map(({ substance, reaction, severity, recordedOn, source: from }) => [
      { text: substance, strong: true },
      reaction ?? '不详',
      severity === null ? '不详' : SEVERITIES[severity],
      day(recordedOn),
      source(from),
    ]),
  ),
  ...list(
    '健康问题',
    [
      ['诊断', 4],
      ['编码', 2],
      ['状态', 1.4],
      ['记录日期', 2],
      ['来源', 3],
    ],
    summary.diagnoses.map(({ name, code, status, recordedOn, source: from }) => [
      name,
      code ?? '',
      status === null ? '不详' : PROBLEM_STATES[status],
      day(recordedOn),
      source(from),
    ]),
  ),
  ...list(
    '用药',
    [
      ['药品', 3],
      ['用法', 3],
      ['状态', 1.2],
      ['开具日期', 2],
      ['来源', 3],
    ],
    summary.medications.map(({ name, dosage, status, prescribedOn, source: from }) => [
      name,
      dosage ?? '',
      status === null ? '不详' : MEDICATION_STATES[status],
      day(prescribedOn),
      source(from),
    ]),
  ),
  ...list(
    '预防接种',
    [
      ['疫苗', 4],
      ['剂次', 1.4],
      ['接种日期', 2],
      ['来源', 3],
    ],
    summary.immunizations.map(({ vaccine, dose, givenOn, source: from }) => [
      vaccine,
      dose === null ? '' : `第 ${dose} 剂`,
      givenOn,
      source(from),
    ]),
  ),
  ...list(
    '血型',
    [
      ['血型', 3],
      ['测定日期', 2],
      ['来源', 3],
    ],
    summary.bloodGroups.map(({ abo, rh, determinedOn, source: from }) => [
      { text: `${abo} 型${rh === null ? '' : ` Rh ${rh === 'positive' ? '阳性' : '阴性'}`}`, strong: true },
      day(determinedOn),
      source(from),
    ]),
  ),
];

const reportBlocks = (report: IpsReport): PdfBlock[] => {
  const where = [report.reportedAt.slice(0, 10), report.hospitalName, report.departmentName]
    .filter(Boolean)
    .join(' · ');
  const standing = reportStanding(report);
  const words = [
    report.findings && `所见：${report.findings}`,
    report.impression && `诊断意见：${report.impression}`,
    report.kind === 'microbiology' && `培养结果：${cultureText(report)}`,
    ...(report.susceptibilities ?? []).map(({ antibiotic, value, result }) => `${antibiotic} ${value} ${result}`),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  return [
    { kind: 'heading', text: report.title },
    { kind: 'paragraph', text: where, quiet: true },
    ...(standing === null ? [] : [{ kind: 'paragraph', text: `${standing}。` } satisfies PdfBlock]),
    ...(report.items && report.items.length > 0
      ? [
          {
            kind: 'table',
            columns: [
              { title: '项目', share: 4 },
              { title: '结果', share: 1.6, align: 'end' },
              { title: '单位', share: 1.4 },
              { title: '参考范围', share: 2 },
              { title: '提示', share: 1.4 },
            ],
            rows: report.items.map(({ name, value, unit, referenceRange, flag }) => {
              const isOut = flag !== 'normal' && flag !== 'undetermined';
              const strong = (text: string): PdfCell => (isOut ? { text, strong: true } : text);
              return [name, strong(value), unit ?? '', referenceRange ?? '', strong(MARKS[flag])];
            }),
          } satisfies PdfBlock,
        ]
      : []),
    ...words.map((text): PdfBlock => ({ kind: 'paragraph', text })),
  ];
};

const hospitalsOf = ({ summary, reports }: IpsInput): string[] => [
  ...new Set([
    ...(summary?.sources ?? [])
      .filter(({ state, asOf }) => state === 'answered' || asOf !== null)
      .map((one) => one.hospitalName),
    ...reports.map(({ hospitalName }) => hospitalName),
  ]),
];

/** One line at the foot of a page holds no more names. */
const MOST_NAMES = 3;

const namesAtFoot = (hospitals: readonly string[]): string => {
  if (hospitals.length === 0) return '无医院提供内容';
  const named = hospitals.slice(0, MOST_NAMES).join('、');
  return hospitals.length > MOST_NAMES ? `${named}等 ${hospitals.length} 家医院` : named;
};

/** The same as the patient summary, set to be read and printed. The document number is masked: paper is left lying about. */
export const summaryPdf = (input: IpsInput): PdfDocument => {
  const { person, summary, reports, at } = input;
  const contact = summary?.emergencyContact;
  return {
    title: '居民健康档案摘要',
    subtitle: `${localDateOf(at)} ${localTimeOf(at)} 由本人或其授权的人导出。内容来自各医院，以医院的原始病历为准。`,
    createdAt: at,
    source: `来源：${namesAtFoot(hospitalsOf(input))} · 康桥导出`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: '姓名', value: person.name },
          { label: '性别', value: SEXES[person.sex] },
          { label: '出生日期', value: person.birthDate },
          ...(person.document ? [{ label: '证件号码', value: maskDocumentNumber(person.document.number) }] : []),
          ...(contact ? [{ label: '紧急联系人', value: `${contact.name} ${contact.phone}` }] : []),
        ],
      },
      ...spanBlocks(input),
      ...(summary ? summaryBlocks(summary) : []),
      ...(reports.length > 0 ? [{ kind: 'heading', text: '检查检验' } satisfies PdfBlock] : []),
      ...reports.flatMap(reportBlocks),
      ...historyBlocks(input),
      { kind: 'paragraph', quiet: true, text: `文件编号 ${input.id}，生成于 ${isoWithOffset(at)}。请以医生意见为准。` },
    ],
  };
};
