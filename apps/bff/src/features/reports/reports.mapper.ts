import type { LaboratoryItem, Report, ReportSummary } from '@kangqiao/contracts';
import { ageOn, isoWithOffset, localDateOf, maskName } from '@kangqiao/domain';
import type { LaboratoryReport, MicrobiologyReport } from '@kangqiao/his-port';
import type { ActivePerson } from '../../platform/access/patient-access';
import type { PortReport } from './report-content';
import type { JudgedReport } from './report-gate';
import { toReportId } from './report-id';

/** What a list says of a report besides the hospital's line. */
type ListedState = Pick<ReportSummary, 'asOf' | 'alsoFrom'>;

export const toReportSummary = (one: JudgedReport, state: ListedState): ReportSummary => ({
  id: toReportId(one.address),
  kind: one.header.kind,
  title: one.header.title,
  hospitalId: one.address.hospitalId,
  hospitalName: one.hospitalName,
  departmentName: one.header.departmentName,
  reportedAt: isoWithOffset(one.header.reportedAt),
  flagged: one.header.flagged,
  unread: one.unread,
  sensitive: one.isSensitive,
  corrected: one.kept?.correctedAt !== null && one.kept !== null,
  withdrawn: one.kept !== null && one.kept.goneAt !== null,
  ...state,
});

/** What belongs to one kind only. */
type OfItsKind = Pick<
  Report,
  'specimen' | 'collectedAt' | 'items' | 'bodyPart' | 'findings' | 'impression' | 'organism' | 'susceptibilities'
>;

const NOTHING: OfItsKind = {
  specimen: null,
  collectedAt: null,
  items: null,
  bodyPart: null,
  findings: null,
  impression: null,
  organism: null,
  susceptibilities: null,
};

const specimenOf = ({ specimen, collectedAt }: LaboratoryReport | MicrobiologyReport) => ({
  specimen,
  collectedAt: collectedAt && isoWithOffset(collectedAt),
});

function ofItsKind(report: PortReport, items: LaboratoryItem[] | null): OfItsKind {
  switch (report.kind) {
    case 'laboratory':
      return { ...NOTHING, ...specimenOf(report), items };
    case 'imaging':
      return { ...NOTHING, bodyPart: report.bodyPart, findings: report.findings, impression: report.impression };
    case 'microbiology':
      return {
        ...NOTHING,
        ...specimenOf(report),
        organism: report.organism,
        susceptibilities: report.susceptibilities.map(({ antibiotic, value, result }) => ({
          antibiotic,
          value,
          result,
        })),
      };
  }
}

const KIND_WORDS = { laboratory: '检验报告', imaging: '检查报告', microbiology: '检验报告' } as const;

/** What a report is called in an access log, such as `血常规检验报告`. */
export const toSubjectTitle = ({ title, kind }: Pick<PortReport, 'title' | 'kind'>): string =>
  title.endsWith('报告') ? title : `${title}${KIND_WORDS[kind]}`;

/** A report from before the birth (a mother's, filed under the child) has no age. Days compare as text. */
const ageAt = (birthDate: string, day: string) => (day < birthDate ? null : ageOn(birthDate, day));

/** What is said of a report besides what it says itself. */
export type ReportState = Pick<
  Report,
  | 'fetchedAt'
  | 'fromCopy'
  | 'version'
  | 'earlier'
  | 'superseded'
  | 'withdrawn'
  | 'sensitive'
  | 'alsoFrom'
  | 'imageViewer'
  | 'hasOriginal'
>;

/** @param items of a laboratory report, judged; null for the other kinds */
export const toReport = (
  id: string,
  hospital: { id: string; name: string },
  person: ActivePerson,
  report: PortReport,
  items: LaboratoryItem[] | null,
  state: ReportState,
): Report => ({
  id,
  kind: report.kind,
  title: report.title,
  hospitalId: hospital.id,
  hospitalName: hospital.name,
  departmentName: report.departmentName,
  doctorName: report.doctorName,
  reportedAt: isoWithOffset(report.reportedAt),
  personNameMasked: maskName(person.name),
  sex: person.sex,
  ageYears: ageAt(person.birthDate, localDateOf(report.reportedAt)),
  ...ofItsKind(report, items),
  ...state,
});
