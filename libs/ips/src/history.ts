import { exactNumber, vitalCodes } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { CompositionSection, Observation, Reference } from 'fhir/r4';
import { ABSENT, concept, hl7, isLoinc, LOINC, UCUM } from './codes';
import type { DocumentContext } from './context';
import type { IpsDocument, IpsHistory, IpsMeasurement } from './input';
import { narrative, type Table } from './narrative';
import { titled } from './section';
import { historyNotes } from './sources';

const NUMBER = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,10})?$/;
const PRESSURE = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/;
const PRESSURE_UNIT = 'mm[Hg]';
const MMHG = { unit: 'mmHg', system: UCUM, code: PRESSURE_UNIT } as const;

const loinc = (code: string) => [{ system: LOINC, code }];

type Measured = Pick<Observation, 'code' | 'component' | 'valueQuantity' | 'valueString'>;

const nameOf = ({ name, timing, source }: IpsMeasurement, t: Say): string => {
  const said = source.by === 'hospital' ? name : t.word(name);
  return timing === null ? said : t`${said}（${t.word(timing)}）`;
};

/** Who measured it. */
const sourceText = ({ source }: IpsMeasurement, t: Say): string => {
  switch (source.by) {
    case 'hospital':
      return source.noLongerListed ? t`${source.hospitalName}（医院已不再列出）` : source.hospitalName;
    case 'resident':
      return [t`本人测量`, ...source.names].join(t`，`);
    case 'device':
      return [t`设备测量`, ...source.names].join(t`，`);
    case 'doctor':
      return [t`医生测量`, ...source.names].join(t`，`);
  }
};

/** What was measured, to be read. */
export const measurementTable = (measurements: readonly IpsMeasurement[], t: Say): Table => ({
  head: [t`时间`, t`项目`, t`结果`, t`来源`],
  rows: measurements.map((one) => [
    ...[t.minute(one.at), nameOf(one, t), [one.value, one.unit].filter(Boolean).join(' '), sourceText(one, t)],
  ]),
});

/** What a document is called, and that its hospital does not list it any more. */
export const documentTitle = ({ title, hospital }: IpsDocument, t: Say): string =>
  hospital.noLongerListed ? t`${title}（医院已不再列出）` : title;

/** What a document says; null where that could not be had. */
export const documentLines = ({ lines }: IpsDocument, t: Say): string[] | null =>
  lines && lines.map(({ label, text }) => (label === null ? text : t`${label}：${text}`));

/** A blood pressure as its two parts, a number as a quantity with the unit that software reads, anything else as it was written. */
const measured = (measurement: IpsMeasurement, t: Say): Measured => {
  const { value, unit, code: given } = measurement;
  const name = nameOf(measurement, t);
  const coded = vitalCodes({ ...measurement, loinc: given !== null && isLoinc(given) ? given : null });
  const isPressure = unit === 'mmHg' || coded.ucum === PRESSURE_UNIT;
  const [, systolic, diastolic] = (isPressure && PRESSURE.exec(value)) || [];
  if (systolic !== undefined && diastolic !== undefined)
    return {
      code: concept(name, loinc('85354-9')),
      component: [
        { code: concept(t`收缩压`, loinc('8480-6')), valueQuantity: { ...exactNumber('value', systolic), ...MMHG } },
        { code: concept(t`舒张压`, loinc('8462-4')), valueQuantity: { ...exactNumber('value', diastolic), ...MMHG } },
      ],
    };
  const code = concept(name, coded.loinc.flatMap(loinc));
  const quantity = {
    ...(unit !== null && { unit }),
    ...(coded.ucum !== null && { system: UCUM, code: coded.ucum }),
  };
  return NUMBER.test(value)
    ? { code, valueQuantity: { ...exactNumber('value', value), ...quantity } }
    : { code, valueString: unit === null ? value : `${value} ${unit}` };
};

const addMeasurement = (
  context: DocumentContext,
  patient: Reference,
  measurement: IpsMeasurement,
  index: number,
): Reference =>
  context.add(
    {
      resourceType: 'Observation',
      status: 'final',
      category: [hl7('observation-category', 'vital-signs')],
      ...measured(measurement, context.t),
      subject: patient,
      effectiveDateTime: measurement.at,
      performer: [measurement.source.by === 'hospital' ? context.hospital(measurement.source) : patient],
      note: [{ text: sourceText(measurement, context.t) }],
    },
    'measurement',
    `${index}`,
  );

const PLAIN_TEXT = 'text/plain; charset=utf-8';

const addDocument = (context: DocumentContext, patient: Reference, document: IpsDocument, index: number): Reference => {
  const { createdAt, hospital } = document;
  const title = documentTitle(document, context.t);
  const text = documentLines(document, context.t)?.join('\n') ?? null;
  const author = context.hospital(hospital);
  return context.add(
    {
      resourceType: 'DocumentReference',
      status: 'current',
      type: concept(title),
      subject: patient,
      date: createdAt,
      author: [author],
      custodian: author,
      content: [
        {
          attachment: {
            title,
            creation: createdAt,
            ...(text === null
              ? { extension: [ABSENT] }
              : { contentType: PLAIN_TEXT, language: 'zh-CN', data: Buffer.from(text, 'utf8').toString('base64') }),
          },
        },
      ],
    },
    'document',
    `${index}`,
  );
};

/** Those whose text could not be had say so. */
const documentTable = (documents: readonly IpsDocument[], t: Say): Table => ({
  head: [t`日期`, t`文书`, t`科室`, t`医生`, t`来源`],
  rows: documents.map((document) => {
    const { createdAt, departmentName, doctorName, lines, hospital } = document;
    const title = documentTitle(document, t);
    return [
      ...[t.day(createdAt.slice(0, 'YYYY-MM-DD'.length)), lines === null ? t`${title}（没有取得内容）` : title],
      ...[departmentName ?? '', doctorName ?? '', hospital.hospitalName],
    ];
  }),
});

/** From when it is and what was left out; what was measured; and documents. */
export const historySections = (
  context: DocumentContext,
  patient: Reference,
  history: IpsHistory,
): CompositionSection[] => {
  const { from, to, measurements, documents } = history;
  const { languages } = context;
  return [
    {
      ...titled(languages, (t) => t`本文件包括的时间`),
      code: { coding: loinc('51855-5') },
      text: narrative(languages, (t) => ({
        lines: [t`${t.day(from)} 至 ${t.day(to)}`, ...historyNotes(history, t)],
      })),
    },
    ...(measurements.length > 0
      ? [
          {
            ...titled(languages, (t) => t`测量`),
            code: { coding: loinc('8716-3') },
            text: narrative(languages, (t) => ({ lines: [], table: measurementTable(measurements, t) })),
            entry: measurements.map((one, index) => addMeasurement(context, patient, one, index)),
          },
        ]
      : []),
    ...(documents.length > 0
      ? [
          {
            ...titled(languages, (t) => t`病历文书`),
            code: { coding: loinc('11503-0') },
            text: narrative(languages, (t) => ({ lines: [], table: documentTable(documents, t) })),
            entry: documents.map((one, index) => addDocument(context, patient, one, index)),
          },
        ]
      : []),
  ];
};
