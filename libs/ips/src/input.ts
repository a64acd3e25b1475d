import type { RecordSummary, Report, Visit } from '@kangqiao/contracts';
import type { DocumentType, Sex } from '@kangqiao/domain';

/** Whose document it is. */
export interface IpsPerson {
  name: string;
  sex: Sex;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** Null where the reader is not told the number. */
  document: { type: DocumentType; number: string } | null;
  phone: string | null;
}

export type IpsSummary = Pick<
  RecordSummary,
  | 'allergies'
  | 'diagnoses'
  | 'medications'
  | 'immunizations'
  | 'bloodGroups'
  | 'emergencyContact'
  | 'sources'
  | 'withheld'
>;

export type IpsReport = Pick<
  Report,
  | 'id'
  | 'kind'
  | 'title'
  | 'hospitalId'
  | 'hospitalName'
  | 'departmentName'
  | 'reportedAt'
  | 'collectedAt'
  | 'specimen'
  | 'bodyPart'
  | 'findings'
  | 'impression'
  | 'organism'
  | 'susceptibilities'
  | 'version'
  | 'withdrawn'
  | 'fromCopy'
  | 'fetchedAt'
> & {
  items:
    Pick<NonNullable<Report['items']>[number], 'code' | 'name' | 'value' | 'unit' | 'referenceRange' | 'flag'>[] | null;
};

export type IpsVisit = Pick<
  Visit,
  'kind' | 'occurredOn' | 'departmentName' | 'doctorName' | 'diagnoses' | 'prescriptions' | 'source'
>;

/** What the person or the family noted on an entry of the record; no hospital said so. */
export interface IpsRemark {
  /** Day of the entry, `YYYY-MM-DD`; null = it has none. */
  occurredOn: string | null;
  /** What the entry is called. */
  title: string;
  text: string;
  /** Such as `本人`. */
  who: string;
  /** Instant with offset. */
  writtenAt: string;
}

/** One value that was measured, by a hospital or by the resident. */
export interface IpsMeasurement {
  /** Instant with offset. */
  at: string;
  /** Such as `血压`. */
  name: string;
  /** As written, such as `128/82`. */
  value: string;
  unit: string | null;
  /** Such as `本人测量`, or the hospital's name. */
  who: string;
  /** Null where no hospital vouches for it. */
  hospital: { hospitalId: string; hospitalName: string } | null;
}

/** A clinical document as plain text. */
export interface IpsDocument {
  title: string;
  departmentName: string | null;
  doctorName: string | null;
  /** Instant with offset. */
  createdAt: string;
  /** Null where what it says could not be had, or is given in no form that can be told. */
  text: string | null;
  hospital: { hospitalId: string; hospitalName: string };
}

/** What happened in a span of time. */
export interface IpsHistory {
  /** Both days included, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Newest first, as the others. */
  visits: readonly IpsVisit[];
  measurements: readonly IpsMeasurement[];
  documents: readonly IpsDocument[];
  /** What must be said beside them, such as what was left out. */
  notes: readonly string[];
}

/** What a document is made of. */
export interface IpsInput {
  /** Names the document for ever; the ids within it come from it. */
  id: string;
  at: Date;
  person: IpsPerson;
  /** Null where the document was asked for without it; its sections then say that nothing is told. */
  summary: IpsSummary | null;
  reports: readonly IpsReport[];
  visit: IpsVisit | null;
  /** Null where it was not asked for; then there are no such sections. */
  history: IpsHistory | null;
  /** Only where the resident chose to show them; empty = there is no such section. */
  remarks: readonly IpsRemark[];
  /** What must be said beside the reports, such as which of them could not be had. */
  notes: readonly string[];
}
