import { exactNumber } from '@kangqiao/domain';
import type { CompositionSection, Observation, Reference } from 'fhir/r4';
import { ABSENT, concept, hl7, LOINC, UCUM } from './codes';
import type { DocumentContext } from './context';
import type { IpsDocument, IpsHistory, IpsMeasurement } from './input';
import { narrative } from './narrative';

const NUMBER = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,10})?$/;
const PRESSURE = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/;
const MMHG = { unit: 'mmHg', system: UCUM, code: 'mm[Hg]' } as const;

const minute = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');

const loinc = (code: string) => [{ system: LOINC, code }];

type Measured = Pick<Observation, 'code' | 'component' | 'valueQuantity' | 'valueString'>;

/** A blood pressure as its two parts, a number as a quantity, anything else as it was written. */
const measured = ({ name, value, unit }: IpsMeasurement): Measured => {
  const [, systolic, diastolic] = (unit === 'mmHg' && PRESSURE.exec(value)) || [];
  if (systolic !== undefined && diastolic !== undefined)
    return {
      code: concept(name, loinc('85354-9')),
      component: [
        { code: concept('收缩压', loinc('8480-6')), valueQuantity: { ...exactNumber('value', systolic), ...MMHG } },
        { code: concept('舒张压', loinc('8462-4')), valueQuantity: { ...exactNumber('value', diastolic), ...MMHG } },
      ],
    };
  const code = concept(name);
  return NUMBER.test(value)
    ? { code, valueQuantity: { ...exactNumber('value', value), ...(unit !== null && { unit }) } }
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
      ...measured(measurement),
      subject: patient,
      effectiveDateTime: measurement.at,
      performer: [measurement.hospital ? context.hospital(measurement.hospital) : patient],
      note: [{ text: measurement.who }],
    },
    'measurement',
    `${index}`,
  );

const PLAIN_TEXT = 'text/plain; charset=utf-8';

const addDocument = (
  context: DocumentContext,
  patient: Reference,
  { title, createdAt, text, hospital }: IpsDocument,
  index: number,
): Reference => {
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

const headed = (title: string, code: string) => ({ title, code: { coding: loinc(code) } });

/** From when it is and what was left out; what was measured; and documents. */
export const historySections = (
  context: DocumentContext,
  patient: Reference,
  { from, to, measurements, documents, notes }: Omit<IpsHistory, 'visits'>,
): CompositionSection[] => [
  { ...headed('本文件包括的时间', '51855-5'), text: narrative([`${from} 至 ${to}`, ...notes]) },
  ...(measurements.length > 0
    ? [
        {
          ...headed('测量', '8716-3'),
          text: narrative([], {
            head: ['时间', '项目', '结果', '来源'],
            rows: measurements.map(({ at, name, value, unit, who }) => [
              ...[minute(at), name, [value, unit].filter(Boolean).join(' '), who],
            ]),
          }),
          entry: measurements.map((one, index) => addMeasurement(context, patient, one, index)),
        },
      ]
    : []),
  ...(documents.length > 0
    ? [
        {
          ...headed('病历文书', '11503-0'),
          text: narrative([], {
            head: ['日期', '文书', '科室', '医生', '来源'],
            rows: documents.map(({ createdAt, title, departmentName, doctorName, text, hospital }) => [
              ...[createdAt.slice(0, 10), text === null ? `${title}（没有取得内容）` : title],
              ...[departmentName ?? '', doctorName ?? '', hospital.hospitalName],
            ]),
          }),
          entry: documents.map((one, index) => addDocument(context, patient, one, index)),
        },
      ]
    : []),
];
