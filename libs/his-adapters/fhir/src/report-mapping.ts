import {
  HospitalFault,
  type ImagingReport,
  type LaboratoryReport,
  type MicrobiologyReport,
  type ReportHeader,
  type ReportKind,
} from '@kangqiao/his-port';
import type { DiagnosticReport, Observation } from 'fhir/r4';
import { toItem, toSusceptibility } from './observations';
import type { WholeReport } from './reports';
import { DIAGNOSTIC_SECTION, LOINC, SNOMED } from './systems';
import { paperOf } from './paper';
import { isMeasured } from './relevance';
import { codeIn, instant, instantOrNull, mapped, required, text, words } from './values';

const FINDINGS = '59776-5';
const CULTURE = '634-6';
const NOTHING_GREW = '264868006';

/** The section of each kind in `v2-0074`. */
export const KIND_CODES: Record<ReportKind, string> = { laboratory: 'LAB', imaging: 'RAD', microbiology: 'MB' };
const KINDS: Record<string, ReportKind> = { LAB: 'laboratory', RAD: 'imaging', MB: 'microbiology' };

const RELEASED: Record<DiagnosticReport['status'], boolean> = {
  final: true,
  amended: true,
  corrected: true,
  appended: true,
  registered: false,
  partial: false,
  preliminary: false,
  cancelled: false,
  'entered-in-error': false,
  unknown: false,
};

/** Whether the hospital has given it out. @throws HospitalFault on an unknown status */
export function isReleased({ status }: DiagnosticReport): boolean {
  return mapped(status, RELEASED, 'DiagnosticReport.status');
}

/** @throws HospitalFault */
export function kindOf({ category }: DiagnosticReport): ReportKind {
  const code = category?.map((each) => codeIn(each, DIAGNOSTIC_SECTION)).find((each) => each !== undefined);
  return mapped(code, KINDS, 'DiagnosticReport.category');
}

const DOCTOR_RELEASE = 'urn:kangqiao:doctor-release';

/** When the doctor released it to the patient; null = not yet; undefined = the hospital does not tell. @throws HospitalFault */
function doctorReleaseOf({ extension }: DiagnosticReport): Date | null | undefined {
  const told = extension?.find(({ url }) => url === DOCTOR_RELEASE);
  if (!told) return undefined;
  return told.valueBoolean === false ? null : instant(told.valueInstant, DOCTOR_RELEASE);
}

/** @throws HospitalFault */
export function toHeader(report: DiagnosticReport): ReportHeader {
  return {
    id: required(report.id, 'DiagnosticReport.id'),
    kind: kindOf(report),
    title: required(words(report.code), 'DiagnosticReport.code'),
    departmentName: text(report.performer?.[0]?.display),
    reportedAt: instant(report.issued, 'DiagnosticReport.issued'),
    flagged: null,
    doctorReleasedAt: doctorReleaseOf(report),
  };
}

/** @throws HospitalFault */
export function toLaboratory(whole: WholeReport): LaboratoryReport {
  const items = whole.observations.map(toItem);
  const flagged = items.filter(({ flag }) => flag !== null && flag !== 'normal').length;
  return { ...baseOf(whole), kind: 'laboratory', ...specimenOf(whole), items, flagged };
}

/** @throws HospitalFault */
export function toImaging(whole: WholeReport): ImagingReport {
  const findings = one(whole.observations.filter(isMeasured), FINDINGS);
  return {
    ...baseOf(whole),
    kind: 'imaging',
    bodyPart: words(findings.bodySite),
    findings: required(text(findings.valueString), 'Observation.valueString'),
    impression: required(text(whole.report.conclusion), 'DiagnosticReport.conclusion'),
  };
}

/** @throws HospitalFault */
export function toMicrobiology(whole: WholeReport): MicrobiologyReport {
  const measured = whole.observations.filter(isMeasured);
  const culture = one(measured, CULTURE);
  const grew = codeIn(culture.valueCodeableConcept, SNOMED) !== NOTHING_GREW;
  return {
    ...baseOf(whole),
    kind: 'microbiology',
    ...specimenOf(whole),
    organism: grew ? required(words(culture.valueCodeableConcept), 'Observation.valueCodeableConcept') : null,
    susceptibilities: measured.filter((each) => each !== culture).map(toSusceptibility),
  };
}

function baseOf({ report, patientNo }: WholeReport) {
  return {
    ...toHeader(report),
    patientNo,
    doctorName: text(report.resultsInterpreter?.[0]?.display),
    ...(paperOf(report) && { hasOriginal: true }),
  };
}

function specimenOf({ specimen }: WholeReport): { specimen: string | null; collectedAt: Date | null } {
  return {
    specimen: words(specimen?.type),
    collectedAt: instantOrNull(specimen?.collection?.collectedDateTime, 'Specimen.collection.collectedDateTime'),
  };
}

function one(observations: Observation[], loinc: string): Observation {
  const [only, ...others] = observations.filter(({ code }) => codeIn(code, LOINC) === loinc);
  if (!only || others.length > 0) throw new HospitalFault('MALFORMED', `Observation: not exactly one ${loinc}`);
  return only;
}
