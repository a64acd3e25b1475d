import type { CodeableConcept, DiagnosticReport, Observation, Patient, Resource, Specimen } from '@medplum/fhirtypes';
import { withOffset } from '../../hospital/local-time';
import type { ImagingReport, LaboratoryItem, LaboratoryReport, MicrobiologyReport, Report } from '../../world/model';
import { patientIdOf } from '../world/patients';
import { coded, coding, referenceTo, TERMINOLOGY } from './codes';

const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const ITEMS = 'urn:kangqiao:kq-hean:laboratory-item';
const INTERPRETATION = 'v3-ObservationInterpretation';
const UCUM = 'http://unitsofmeasure.org';

const DOCTOR_RELEASE = 'urn:kangqiao:doctor-release';

const CATEGORIES = { laboratory: 'LAB', imaging: 'RAD', microbiology: 'MB' } as const;
const TITLES = { laboratory: '检验', imaging: '检查', microbiology: '微生物' } as const;

const PDF = 'application/pdf';

/** What this hospital prints lies under the number of its report. Cultures are typed by hand; nobody prints them. */
const paperOf = (report: Report): Pick<DiagnosticReport, 'presentedForm'> =>
  report.kind === 'microbiology'
    ? {}
    : { presentedForm: [{ contentType: PDF, language: 'zh-CN', url: `Binary/${report.id}`, title: report.title }] };

const patientOf = (report: Report) => referenceTo<Patient>('Patient', patientIdOf(report.patientNo));

const observation = (
  report: Report,
  order: number,
  more: Partial<Observation> & { code: CodeableConcept },
): Observation => ({
  resourceType: 'Observation',
  id: `obs-${report.id.replace('rep-', '')}-${order + 1}`,
  status: 'final',
  category: [coded('observation-category', report.kind === 'imaging' ? 'imaging' : 'laboratory')],
  subject: patientOf(report),
  effectiveDateTime: withOffset('collectedAt' in report ? report.collectedAt : report.reportedAt),
  issued: withOffset(report.reportedAt),
  ...more,
});

/** `5.6`, `<0.01` and `>=100` are amounts; everything else is words. */
function valueOf(value: string, unit: string): Pick<Observation, 'valueQuantity' | 'valueString'> {
  const amount = /^(<=|>=|<|>)?(\d+(?:\.\d+)?)$/.exec(value);
  if (!amount) return { valueString: unit === '' ? value : `${value} ${unit}` };
  const [, comparator, digits] = amount;
  return {
    valueQuantity: {
      value: Number(digits),
      ...(comparator ? { comparator: comparator as '<' | '<=' | '>' | '>=' } : {}),
      ...(unit === '' ? {} : { unit, system: UCUM }),
    },
  };
}

const itemOf = (report: LaboratoryReport, item: LaboratoryItem, order: number): Observation =>
  observation(report, order, {
    code: coding(ITEMS, item.code, item.name),
    ...valueOf(item.value, item.unit),
    ...(item.flag === '' ? {} : { interpretation: [coded(INTERPRETATION, item.flag)] }),
    ...(item.referenceRange === '' ? {} : { referenceRange: [{ text: item.referenceRange }] }),
    ...(item.method === undefined ? {} : { method: { text: item.method } }),
  });

const findingsOf = (report: ImagingReport): Observation =>
  observation(report, 0, {
    code: coding(LOINC, '59776-5', '检查所见'),
    valueString: report.findings,
    bodySite: { text: report.bodyPart },
  });

const cultureOf = (report: MicrobiologyReport): Observation[] => [
  observation(report, 0, {
    code: coding(LOINC, '634-6', '细菌培养'),
    valueCodeableConcept:
      report.organism === '' ? coding(SNOMED, '264868006', '无细菌生长') : { text: report.organism },
  }),
  ...report.susceptibilities.map(({ antibiotic, value, result }, index) =>
    observation(report, index + 1, {
      code: { text: antibiotic },
      ...valueOf(value, ''),
      interpretation: [coded(INTERPRETATION, result)],
    }),
  ),
];

function observationsOf(report: Report): Observation[] {
  switch (report.kind) {
    case 'laboratory':
      return report.items.map((item, order) => itemOf(report, item, order));
    case 'imaging':
      return [findingsOf(report)];
    case 'microbiology':
      return cultureOf(report);
  }
}

const specimenOf = (report: LaboratoryReport | MicrobiologyReport): Specimen => ({
  resourceType: 'Specimen',
  id: `spec-${report.id.replace('rep-', '')}`,
  status: 'available',
  type: { text: report.specimen },
  subject: patientOf(report),
  collection: { collectedDateTime: withOffset(report.collectedAt) },
});

/** Here doctors speak to their patients some hours after a report is there. */
const HOURS_TO_DOCTOR = 6;
const doctorRelease = ({ reportedAt }: Report): string =>
  new Date(Date.parse(withOffset(reportedAt)) + HOURS_TO_DOCTOR * 3_600_000).toISOString();

/** One report with all it refers to. */
export function reportResources(report: Report): Resource[] {
  const observations = observationsOf(report);
  const specimen = report.kind === 'imaging' ? null : specimenOf(report);
  const diagnosticReport: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    id: report.id,
    extension: [{ url: DOCTOR_RELEASE, valueInstant: doctorRelease(report) }],
    status: 'final',
    category: [
      {
        coding: [{ system: `${TERMINOLOGY}/v2-0074`, code: CATEGORIES[report.kind] }],
        text: TITLES[report.kind],
      },
    ],
    code: { text: report.title },
    subject: patientOf(report),
    effectiveDateTime: withOffset('collectedAt' in report ? report.collectedAt : report.reportedAt),
    issued: withOffset(report.reportedAt),
    performer: [{ display: report.departmentName }],
    resultsInterpreter: [{ display: report.doctorName }],
    ...(specimen === null ? {} : { specimen: [referenceTo<Specimen>('Specimen', specimen.id ?? '')] }),
    result: observations.map(({ id = '' }) => referenceTo<Observation>('Observation', id)),
    ...(report.kind === 'imaging' ? { conclusion: report.impression } : {}),
    ...paperOf(report),
  };
  return [diagnosticReport, ...observations, ...(specimen === null ? [] : [specimen])];
}
