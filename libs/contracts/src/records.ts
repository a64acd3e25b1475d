import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Instant, LocalDate, SourceState } from './common';
import { PageQuery } from './paging';
import { HeldReport, ReportSourceStatus, ReportSummary } from './reports';
import { IsLocalDate, IsOpaqueId } from './validators';

/** Every entry says where it came from and when it was fetched. */
export class EntrySource {
  hospitalId!: string;
  hospitalName!: string;
  /** When the hospital last said so. */
  fetchedAt!: Instant;
  /** The hospital does not list this entry any more; it is kept as it was fetched. */
  noLongerListed!: boolean;
}

/** What one hospital contributed to the record, and from when its part is. */
export class RecordSource {
  hospitalId!: string;
  hospitalName!: string;
  /** As in SourceStatus; `unavailable`: what was fetched before is shown. */
  state!: SourceState;
  /** When the hospital last answered in full; null = never, so nothing of it is shown. */
  asOf!: Instant | null;
}

export class Allergy {
  /** What the person reacts to, such as `青霉素`. */
  substance!: string;
  reaction!: string | null;
  /** `mild`, `moderate`, `severe`; null where the hospital does not say. */
  severity!: 'mild' | 'moderate' | 'severe' | null;
  recordedOn!: LocalDate | null;
  /** The hospital holds it to be inactive: it has not shown for long, and may again. False where it does not say. */
  inactive!: boolean;
  source!: EntrySource;
}

export class Diagnosis {
  /** ICD-10 code; null where the hospital gives only text. */
  code!: string | null;
  name!: string;
  /** `active`, `resolved`; null where the hospital does not say. */
  status!: 'active' | 'resolved' | null;
  recordedOn!: LocalDate | null;
  source!: EntrySource;
}

export class Medication {
  name!: string;
  /** Such as `每次 1 片，每日 2 次`. */
  dosage!: string | null;
  prescribedOn!: LocalDate | null;
  status!: 'active' | 'ended' | null;
  source!: EntrySource;
}

export class Immunization {
  vaccine!: string;
  givenOn!: LocalDate;
  /** First dose = 1; null where the hospital does not say. */
  dose!: number | null;
  source!: EntrySource;
}

export class BloodGroup {
  abo!: 'A' | 'B' | 'AB' | 'O';
  /** Null where only the ABO group was determined. */
  rh!: 'positive' | 'negative' | null;
  determinedOn!: LocalDate | null;
  source!: EntrySource;
}

export const CONTACT_RELATIONS = ['parent', 'child', 'spouse', 'relative', 'other'] as const;
export type ContactRelation = (typeof CONTACT_RELATIONS)[number];

/** `PUT /people/:id/record/emergency-contact`: whom to call; the resident's own entry. */
export class PutEmergencyContact {
  @IsString({ message: '请填写联系人姓名' })
  @Length(1, 50, { message: '请填写联系人姓名' })
  name!: string;

  /** What the contact is to the person. */
  @IsIn(CONTACT_RELATIONS, { message: '请选择与本人的关系' })
  contactRelation!: ContactRelation;

  /** Digits, perhaps with an area code and hyphens: `13800001234`, `021-60001234`. */
  @Matches(/^\+?\d[\d-]{5,18}\d$/, { message: '请填写正确的电话号码' })
  phone!: string;
}

export class EmergencyContact {
  name!: string;
  contactRelation!: ContactRelation;
  phone!: string;
  /** When the resident wrote it. */
  updatedAt!: Instant;
}

/** What one hospital says, beside what another says of the same thing. */
export class Statement {
  /** Such as `A 型 Rh 阳性`, `重度`, `已痊愈`. */
  text!: string;
  source!: EntrySource;
}

export const CONTRADICTION_SUBJECTS = ['blood-group', 'allergy', 'diagnosis', 'medication'] as const;

/** Hospitals say different things of the same: both are shown, and nobody here decides who is right. */
export class Contradiction {
  about!: (typeof CONTRADICTION_SUBJECTS)[number];
  /** Such as `血型`, or the allergen, the diagnosis, the medicine. */
  what!: string;
  statements!: Statement[];
}

/** `GET /people/:id/record`: the summary. */
export class RecordSummary {
  /** The worst first. */
  allergies!: Allergy[];
  /** What still stands first. */
  diagnoses!: Diagnosis[];
  /** The newest hundred, what is taken now first. */
  medications!: Medication[];
  immunizations!: Immunization[];
  /** Of the national programme: doses whose age has come and of which no record was seen. Null from eighteen on. */
  dosesDue!: number | null;
  bloodGroups!: BloodGroup[];
  /** Null = the resident has named nobody. */
  emergencyContact!: EmergencyContact | null;
  contradictions!: Contradiction[];
  sources!: RecordSource[];
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}

/** Entries of the record: what can be noted on, opened by its type and said to be wrong. */
export const TIMELINE_TYPES = [
  'visit',
  'diagnosis',
  'prescription',
  'allergy',
  'immunization',
  'measurement',
  'blood-group',
  'document',
] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/** Everything that stands on the timeline. */
export const TIMELINE_KINDS = [...TIMELINE_TYPES, 'report'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const TYPE = TIMELINE_KINDS.join('|');

/** `GET /people/:id/record/timeline`. */
export class TimelineQuery extends PageQuery {
  /** One or several, with commas between; all unless told. */
  @IsOptional()
  @Matches(new RegExp(`^(${TYPE})(,(${TYPE}))*$`), { message: '请选择记录类型' })
  types?: string;

  @IsOptional()
  @IsOpaqueId()
  hospitalId?: string;

  /** First day, included. */
  @IsOptional()
  @IsLocalDate()
  from?: LocalDate;

  /** Last day, included. */
  @IsOptional()
  @IsLocalDate()
  to?: LocalDate;

  /**
   * Words that the title or the line below it must hold, of a report its title, department or hospital; upper and lower
   * case, full and half width are the same.
   */
  @IsOptional()
  @IsString({ message: '请输入要查找的内容' })
  @Length(1, 50, { message: '查找内容最多 50 个字' })
  q?: string;
}

/** One record entry on the timeline, newest first. */
export class TimelineEntry {
  /** Opens a `visit` or a `document`. */
  id!: string;
  type!: TimelineType;
  occurredOn!: LocalDate;
  title!: string;
  /** One line below the title, such as the department and the diagnosis. */
  detail!: string | null;
  source!: EntrySource;
}

/** A report on the timeline, as the list of reports shows it; it is opened there too. */
export class TimelineReport extends ReportSummary {
  type!: 'report';
  /** The day on which the hospital released it. */
  occurredOn!: LocalDate;
}

/** What stands on the timeline, told apart by `type`. */
export type TimelineItem = TimelineEntry | TimelineReport;

/** How the reports of a timeline stand. */
export class TimelineReports {
  /** Why there are none among the items; null = this viewer is given them. */
  refused!: 'SCOPE_INSUFFICIENT' | 'CONSENT_REQUIRED' | null;
  /** The first day for which hospitals were asked, with the first page; older ones are there where they are kept. */
  askedFrom!: LocalDate | null;
  /** As in ReportList; with the first page. */
  sources!: ReportSourceStatus[];
  /** As in ReportList; with the first page. */
  held!: HeldReport[];
}

export class Timeline {
  items!: TimelineItem[];
  /** Ids of those of the items that somebody of the family has noted something on. */
  noted!: string[];
  /** Null = there is nothing older. */
  nextCursor!: string | null;
  /**
   * Only with `q` and while there is more: how far back was looked so far. A page reads a bounded number of entries and
   * reports, so it may be short, or empty, and still be followed by another.
   */
  searchedUntil!: LocalDate | null;
  /** What hospitals contributed to the entries of the record. */
  sources!: RecordSource[];
  reports!: TimelineReports;
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}
