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
  | 'kind'
  | 'occurredOn'
  | 'departmentName'
  | 'doctorName'
  | 'diagnoses'
  | 'prescriptions'
  | 'prescriptionsOfDay'
  | 'source'
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
  /** So many wait, as the person chose, until the doctor or family may tell of them; what they are is not said. */
  held: number;
  /** There were too many: the newest `most` were taken, back to the day `since` (`YYYY-MM-DD`), and `left` older ones were not; null = all. */
  cut: { most: number; since: string; left: number } | null;
  /** No hospital was asked for what is older than a day (`YYYY-MM-DD`): it comes from copies where they are kept, and is not there otherwise; null = hospitals were asked for all of it. */
  unasked: { before: string; kept: boolean } | null;
  /** Reports of sensitive departments, if there are any, are left out. */
  withheld: boolean;
}

export const NO_GAPS: IpsGaps = { silent: [], missing: [], held: 0, cut: null, unasked: null, withheld: false };

/** One value that was measured, by a hospital or by the resident. */
export interface IpsMeasurement {
  /** Instant with offset. */
  at: string;
  /** LOINC, where a hospital gives it. */
  code: string | null;
  /** As the hospital calls it; otherwise a name of ours, such as `血压`. */
  name: string;
  /** A word of ours for when it was taken, such as `空腹`; null = nobody said. */
  timing: string | null;
  /** As written, such as `128/82`. */
  value: string;
  unit: string | null;
  source:
    | { by: 'hospital'; hospitalId: string; hospitalName: string; noLongerListed: boolean }
    /** No hospital vouches for it. @param names of who measured it and where, as far as they are known */
    | { by: 'resident' | 'device' | 'doctor'; names: readonly string[] };
}

/** A clinical document, line by line. */
export interface IpsDocument {
  title: string;
  departmentName: string | null;
  doctorName: string | null;
  /** Instant with offset. */
  createdAt: string;
  /** Headings and lines, with what a line is called; null where what it says could not be had, or is given in no form that can be told. */
  lines: readonly { label: string | null; text: string }[] | null;
  hospital: { hospitalId: string; hospitalName: string; noLongerListed: boolean };
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
  /** What of the span is not among them. */
  gaps: {
    /** Of what hospitals recorded, only what is not older than this day was taken; null = all. */
    entriesSince: string | null;
    /** The same of what was measured outside hospitals. */
    measuredSince: string | null;
    /** The newest `most` documents have their text, `left` older ones a title alone; null = none of these. */
    titlesAlone: { most: number; left: number } | null;
  };
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
  gaps: IpsGaps;
  /** What a test is known to be called in a language, besides what its hospital calls it; null = nobody can say for certain. */
  glossOf?: (item: IpsItem, t: Say) => string | null;
  /** What it is to be read in; the first is the document's own, and what can be said only once is said in it. */
  languages: readonly [Language, ...Language[]];
}
