import type { Encounter, ImagingReport, LaboratoryReport, Prescription, World } from '../world/model';

/** WS/T 500 numbers of what this hospital registers. */
export const DOCUMENT_NAMES = {
  C0002: '门急诊病历',
  C0004: '西药处方',
  C0006: '检查报告',
  C0007: '检验报告',
} as const;
export type DocumentNumber = keyof typeof DOCUMENT_NAMES;

type Content =
  | LaboratoryReport
  | ImagingReport
  | { kind: 'visit'; encounter: Encounter }
  | { kind: 'prescription'; lines: Prescription[] };

/** A registered document, with what it is made of. */
export interface CountyDocument {
  id: string;
  type: DocumentNumber;
  title: string;
  patientNo: string;
  departmentName: string;
  doctorName: string;
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  at: string;
  content: Content;
}

const ofReport = (report: LaboratoryReport | ImagingReport): CountyDocument => {
  const { id, title, patientNo, departmentName, doctorName, reportedAt } = report;
  const type = report.kind === 'laboratory' ? 'C0007' : 'C0006';
  return { id, type, title, patientNo, departmentName, doctorName, at: reportedAt, content: report };
};

const ofEncounter = (encounter: Encounter): CountyDocument => {
  const { id, patientNo, departmentName, doctorName, startedAt } = encounter;
  const title = `${departmentName}病历`;
  const content = { kind: 'visit' as const, encounter };
  return { id: `M${id}`, type: 'C0002', title, patientNo, departmentName, doctorName, at: startedAt, content };
};

/** What was prescribed at a visit is one document. */
const ofPrescriptions = (encounter: Encounter, prescriptions: readonly Prescription[]): CountyDocument[] => {
  const { id, patientNo, departmentName, doctorName, startedAt } = encounter;
  const lines = prescriptions.filter(
    (line) => line.patientNo === patientNo && line.prescribedOn === startedAt.slice(0, 10),
  );
  const content = { kind: 'prescription' as const, lines };
  const title = DOCUMENT_NAMES.C0004;
  if (lines.length === 0) return [];
  return [{ id: `P${id}`, type: 'C0004', title, patientNo, departmentName, doctorName, at: startedAt, content }];
};

/** The first visit of each patient on each day: where what was prescribed that day is filed. */
const firstOfDay = (encounters: readonly Encounter[]): Encounter[] => [
  ...new Map(
    encounters.map((encounter) => [`${encounter.patientNo} ${encounter.startedAt.slice(0, 10)}`, encounter]),
  ).values(),
];

/** Every document of one patient, the newest first. */
export function documentsOf(world: World, patientNo: string): CountyDocument[] {
  const isOwn = (one: { patientNo: string }): boolean => one.patientNo === patientNo;
  const encounters = world.encounters.filter(isOwn);
  return [
    ...world.reports.filter(isOwn).flatMap((report) => (report.kind === 'microbiology' ? [] : [ofReport(report)])),
    ...encounters.map(ofEncounter),
    ...firstOfDay(encounters).flatMap((encounter) => ofPrescriptions(encounter, world.prescriptions)),
  ].sort((one, other) => other.at.localeCompare(one.at));
}
