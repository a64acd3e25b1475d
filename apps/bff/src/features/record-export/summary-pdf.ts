import { isoWithOffset, maskDocumentNumber } from '@kangqiao/domain';
import {
  allergyText,
  bloodGroupText,
  caveats,
  type IpsInput,
  type IpsReport,
  type IpsSummary,
  medicationStatesIn,
  severitiesIn,
} from '@kangqiao/ips';
import type { Say } from '@kangqiao/language';
import { historyBlocks, spanBlocks } from './history-pdf';
import type { PdfBlock, PdfCell, PdfDocument } from '../../platform/pdf/pdf-document';
import { sexesIn } from '../../platform/pdf/sexes';
import { reportBlocks } from './report-blocks';

const problemStatesIn = (t: Say) => ({ active: t`目前有`, resolved: t`已痊愈` });

interface List {
  title: string;
  /** Said instead of a table without rows. */
  nothing: string;
  columns: readonly (readonly [title: string, share: number])[];
  rows: readonly (readonly PdfCell[])[];
}

const list = ({ title, nothing, columns, rows }: List): PdfBlock[] => [
  { kind: 'heading', text: title },
  rows.length === 0
    ? { kind: 'paragraph', text: nothing }
    : { kind: 'table', columns: columns.map(([name, share]) => ({ title: name, share })), rows },
];

const summaryBlocks = (summary: IpsSummary, t: Say): PdfBlock[] => {
  const day = (value: string | null): string => (value === null ? t`不详` : t.day(value));
  const source = ({ hospitalName, noLongerListed }: { hospitalName: string; noLongerListed: boolean }): string =>
    noLongerListed ? t`${hospitalName}（已不再列出）` : hospitalName;
  return [
    ...caveats(summary, t).map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ...list({
      title: t`过敏`,
      nothing: t`没有取得过敏方面的记录。没有记录不表示没有过敏方面的情况。`,
      columns: [
        [t`过敏原`, 3],
        [t`反应`, 3],
        [t`程度`, 1.4],
        [t`记录日期`, 2],
        [t`来源`, 3],
      ],
      rows: summary.allergies.map((allergy) => [
        { text: allergyText(allergy, t), strong: true },
        allergy.reaction ?? t`不详`,
        allergy.severity === null ? t`不详` : severitiesIn(t)[allergy.severity],
        day(allergy.recordedOn),
        source(allergy.source),
      ]),
    }),
    ...list({
      title: t`健康问题`,
      nothing: t`没有取得健康问题方面的记录。没有记录不表示没有健康问题方面的情况。`,
      columns: [
        [t`诊断`, 4],
        [t`编码`, 2],
        [t`状态`, 1.5],
        [t`记录日期`, 2],
        [t`来源`, 3],
      ],
      rows: summary.diagnoses.map(({ name, code, status, recordedOn, source: from }) => [
        name,
        code ?? '',
        status === null ? t`不详` : problemStatesIn(t)[status],
        day(recordedOn),
        source(from),
      ]),
    }),
    ...list({
      title: t`用药`,
      nothing: t`没有取得用药方面的记录。没有记录不表示没有用药方面的情况。`,
      columns: [
        [t`药品`, 3],
        [t`用法`, 3],
        [t`状态`, 1.5],
        [t`开具日期`, 2],
        [t`来源`, 3],
      ],
      rows: summary.medications.map(({ name, dosage, status, prescribedOn, source: from }) => [
        name,
        dosage ?? '',
        status === null ? t`不详` : medicationStatesIn(t)[status],
        day(prescribedOn),
        source(from),
      ]),
    }),
    ...list({
      title: t`预防接种`,
      nothing: t`没有取得预防接种方面的记录。没有记录不表示没有预防接种方面的情况。`,
      columns: [
        [t`疫苗`, 4],
        [t`剂次`, 1.4],
        [t`接种日期`, 2],
        [t`来源`, 3],
      ],
      rows: summary.immunizations.map(({ vaccine, dose, givenOn, source: from }) => [
        vaccine,
        dose === null ? '' : t`第 ${dose} 剂`,
        day(givenOn),
        source(from),
      ]),
    }),
    ...list({
      title: t`血型`,
      nothing: t`没有取得血型方面的记录。没有记录不表示没有血型方面的情况。`,
      columns: [
        [t`血型`, 3],
        [t`测定日期`, 2],
        [t`来源`, 3],
      ],
      rows: summary.bloodGroups.map(({ abo, rh, determinedOn, source: from }) => [
        { text: bloodGroupText({ abo, rh }, t), strong: true },
        day(determinedOn),
        source(from),
      ]),
    }),
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

const namesAtFoot = (hospitals: readonly string[], t: Say): string => {
  if (hospitals.length === 0) return t`无医院提供内容`;
  const named = t.list(hospitals.slice(0, MOST_NAMES));
  return hospitals.length > MOST_NAMES ? t`${named}等 ${hospitals.length} 家医院` : named;
};

/**
 * The same as the patient summary, set to be read and printed. The document number is masked: paper is left lying about.
 * What hospitals wrote stays as it is, in whatever language the rest is said.
 */
export const summaryPdf = (input: IpsInput, t: Say): PdfDocument => {
  const { person, summary, reports, at } = input;
  const contact = summary?.emergencyContact;
  const now = t.minute(isoWithOffset(at));
  return {
    t,
    title: t`居民健康档案摘要`,
    subtitle: t`${now} 由本人或其授权的人导出。内容来自各医院，以医院的原始病历为准。`,
    createdAt: at,
    source: t`来源：${namesAtFoot(hospitalsOf(input), t)} · 康桥导出`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t`姓名`, value: person.name },
          { label: t`性别`, value: sexesIn(t)[person.sex] },
          { label: t`出生日期`, value: t.day(person.birthDate) },
          ...(person.document ? [{ label: t`证件号码`, value: maskDocumentNumber(person.document.number) }] : []),
          ...(contact ? [{ label: t`紧急联系人`, value: `${contact.name} ${contact.phone}` }] : []),
        ],
      },
      ...spanBlocks(input, t),
      ...(summary ? summaryBlocks(summary, t) : []),
      ...(reports.length > 0 ? [{ kind: 'heading', text: t`检查检验` } satisfies PdfBlock] : []),
      ...reports.flatMap((report: IpsReport) => reportBlocks(report, t)),
      ...historyBlocks(input, t),
      { kind: 'paragraph', quiet: true, text: t`文件编号 ${input.id}，生成于 ${now}。请以医生意见为准。` },
    ],
  };
};
