import { exactNumber, parseDecimal, readUnit } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { Observation, Quantity, Reference } from 'fhir/r4';
import { concept, hl7, itemConcept, UCUM } from './codes';
import { type DocumentContext, profiled } from './context';
import { cultureText } from './culture-text';
import type { IpsInput, IpsItem, IpsReport } from './input';
import { reportStanding } from './report-standing';
import type { SectionContent } from './section';

const COMPARATORS: Readonly<Record<string, Quantity['comparator']>> = {
  '<': '<',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '≥': '>=',
  '>=': '>=',
};
const NUMBER = /^(<=|>=|[<≤>≥])?\s*(-?\d+(?:\.\d+)?)$/;

const unitOf = (unit: string | null) => {
  const known = readUnit(unit);
  return { ...(unit !== null && { unit }), ...(known && { system: UCUM, code: known.code }) };
};

/** Zeros before the first digit, which no number of JSON may have. */
const ZEROS_BEFORE = /^(-?)0+(?=\d)/;

/** A number as a quantity with the laboratory's own digits, with its unit in UCUM where it is known; anything else as the laboratory wrote it. */
const valueOf = ({ value, unit }: IpsItem): Pick<Observation, 'valueQuantity' | 'valueString'> => {
  const [, comparator = '', digits = ''] = NUMBER.exec(value.normalize('NFKC').trim()) ?? [];
  if (digits === '' || !parseDecimal(digits)) return { valueString: unit === null ? value : `${value} ${unit}` };
  const sign = COMPARATORS[comparator];
  const number = exactNumber('value', digits.replace(ZEROS_BEFORE, '$1'));
  return { valueQuantity: { ...number, ...(sign && { comparator: sign }), ...unitOf(unit) } };
};

const FLAGS: Readonly<Partial<Record<IpsItem['flag'], string>>> = {
  normal: 'N',
  high: 'H',
  low: 'L',
  'critical-high': 'HH',
  'critical-low': 'LL',
  abnormal: 'A',
};
/** What is not judged must not look like what is normal. */
const marked = (value: string, flag: IpsItem['flag'], t: Say): string => {
  switch (flag) {
    case 'high':
      return `${value} ↑`;
    case 'low':
      return `${value} ↓`;
    case 'critical-high':
      return t`${value} ↑↑（危急值）`;
    case 'critical-low':
      return t`${value} ↓↓（危急值）`;
    case 'abnormal':
      return t`${value}（异常）`;
    case 'undetermined':
      return t`${value}（无法判断）`;
    case 'normal':
      return value;
  }
};

const day = (instant: string): string => instant.slice(0, 10);
const takenAt = ({ collectedAt, reportedAt }: IpsReport): string => collectedAt ?? reportedAt;

/** Items without any value, as of a laboratory that printed only the heading, are no results. */
const itemsOf = ({ items }: IpsReport): IpsItem[] => (items ?? []).filter(({ value }) => value.trim() !== '');

/** A report that the hospital does not provide any more may have been taken back: nobody here knows. Its items stand as it does. */
const statusOf = ({ version, withdrawn }: IpsReport): 'unknown' | 'corrected' | 'final' =>
  withdrawn ? 'unknown' : version > 1 ? 'corrected' : 'final';

const addItem = (
  context: DocumentContext,
  patient: Reference,
  report: IpsReport,
  item: IpsItem,
  index: number,
): Reference => {
  const performer = context.hospital(report);
  const flag = FLAGS[item.flag];
  return context.add(
    {
      resourceType: 'Observation',
      meta: profiled('Observation-results-laboratory-pathology', performer.reference),
      status: statusOf(report),
      category: [hl7('observation-category', 'laboratory')],
      code: itemConcept(item.name, item.code),
      subject: patient,
      effectiveDateTime: takenAt(report),
      performer: [performer],
      ...valueOf(item),
      ...(flag !== undefined && { interpretation: [hl7('v3-ObservationInterpretation', flag)] }),
      ...(item.referenceRange !== null &&
        item.referenceRange !== '' && { referenceRange: [{ text: item.referenceRange }] }),
    },
    'result',
    report.id,
    `${index}`,
  );
};

/** Sections of the service that reported (HL7 v2 table 0074). */
const SERVICES = { laboratory: 'LAB', imaging: 'RAD', microbiology: 'MB' } as const;

/** What is written in words, rather than item by item. */
const wordsOf = (report: IpsReport, t: Say): string | null => {
  switch (report.kind) {
    case 'laboratory':
      return null;
    case 'imaging':
      return [report.findings && t`所见：${report.findings}`, report.impression && t`诊断意见：${report.impression}`]
        .filter(Boolean)
        .join('\n');
    case 'microbiology':
      return [
        cultureText(report, t),
        ...(report.susceptibilities ?? []).map(({ antibiotic, value, result }) => `${antibiotic} ${value} ${result}`),
      ].join('\n');
  }
};

/** What must be known of the report, and what it says in words. */
const conclusionOf = (report: IpsReport, t: Say): string =>
  [...reportStanding(report, t), wordsOf(report, t)].filter(Boolean).join('\n');

const addReport = (context: DocumentContext, patient: Reference, report: IpsReport): Reference[] => {
  const performer = context.hospital(report);
  const items = itemsOf(report).map((item, index) => addItem(context, patient, report, item, index));
  const conclusion = conclusionOf(report, context.t);
  const whole = context.add(
    {
      resourceType: 'DiagnosticReport',
      meta: profiled('DiagnosticReport', performer.reference),
      status: statusOf(report),
      category: [hl7('v2-0074', SERVICES[report.kind])],
      code: concept(report.title),
      subject: patient,
      effectiveDateTime: takenAt(report),
      issued: report.reportedAt,
      performer: [performer],
      ...(items.length > 0 && { result: items }),
      ...(conclusion && { conclusion }),
    },
    'report',
    report.id,
  );
  return [whole, ...items];
};

const rowsOf = (report: IpsReport, glossOf: IpsInput['glossOf'], t: Say): string[][] => {
  const at = t.day(day(takenAt(report)));
  const words = conclusionOf(report, t);
  return [
    ...itemsOf(report).map((item) => {
      const { name, value, unit, referenceRange, flag } = item;
      const gloss = glossOf?.(item, t) ?? null;
      return [
        at,
        t`${report.title}：${gloss === null ? name : t`${name}（${gloss}）`}`,
        marked(unit === null ? value : `${value} ${unit}`, flag, t),
        referenceRange ?? '',
        report.hospitalName,
      ];
    }),
    ...(words ? [[at, report.title, words, '', report.hospitalName]] : []),
  ];
};

/** Reports with each of their items. */
export const addReports = (
  context: DocumentContext,
  patient: Reference,
  { reports, glossOf }: Pick<IpsInput, 'reports' | 'glossOf'>,
): SectionContent => ({
  entry: reports.flatMap((report) => addReport(context, patient, report)),
  rows: (t) => reports.flatMap((report) => rowsOf(report, glossOf, t)),
});
