import type { RecordSummary, Report, Visit } from '@kangqiao/contracts';
import type { DocumentType, Sex } from '@kangqiao/domain';
import type { Language, Say } from '@kangqiao/language';

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

export type IpsItem = Pick<
  NonNullable<Report['items']>[number],
  'code' | 'name' | 'value' | 'unit' | 'referenceRange' | 'flag' | 'explanationId'
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
  items: IpsItem[] | null;
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

/** What is not among the reports. */
export interface IpsGaps {
  /** Hospitals that could not say what they have. */
  silent: readonly string[];
  /** What reports are called that could not be had. */
  missing: readonly string[];
  /** No more than so many, the newest, were taken; null = all. */
  most: number | null;
  /** Reports of sensitive departments, if there are any, are left out. */
  withheld: boolean;
}

export const NO_GAPS: IpsGaps = { silent: [], missing: [], most: null, withheld: false };

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
  /** Only where the resident chose to show them; empty = there is no such section. */
  remarks: readonly IpsRemark[];
  gaps: IpsGaps;
  /** What a test is known to be called in a language, besides what its hospital calls it; null = nobody can say for certain. */
  glossOf?: (item: IpsItem, t: Say) => string | null;
  /** What it is to be read in; the first is the document's own, and what can be said only once is said in it. */
  languages: readonly [Language, ...Language[]];
}
