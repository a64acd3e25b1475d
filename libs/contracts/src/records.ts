import { IsIn, IsOptional } from 'class-validator';
import type { Instant, LocalDate, SourceStatus } from './common';

/** Every entry says where it came from and when it was fetched. */
export class EntrySource {
  hospitalId!: string;
  hospitalName!: string;
  fetchedAt!: Instant;
}

export class Allergy {
  /** What the person reacts to, such as `青霉素`. */
  substance!: string;
  reaction!: string | null;
  /** `mild`, `moderate`, `severe`; null where the hospital does not say. */
  severity!: 'mild' | 'moderate' | 'severe' | null;
  recordedOn!: LocalDate | null;
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

/** `GET /people/:id/record`: the summary. */
export class RecordSummary {
  allergies!: Allergy[];
  diagnoses!: Diagnosis[];
  medications!: Medication[];
  immunizations!: Immunization[];
  sources!: SourceStatus[];
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}

export const TIMELINE_TYPES = ['visit', 'prescription', 'immunization'] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/** `GET /people/:id/record/timeline`. */
export class TimelineQuery {
  @IsOptional()
  @IsIn(TIMELINE_TYPES, { message: '请选择记录类型' })
  type?: TimelineType;
}

/** One record entry on the timeline, newest first. */
export class TimelineEntry {
  id!: string;
  type!: TimelineType;
  occurredOn!: LocalDate;
  title!: string;
  /** One line below the title, such as the department and the diagnosis. */
  detail!: string | null;
  source!: EntrySource;
}

export class Timeline {
  items!: TimelineEntry[];
  sources!: SourceStatus[];
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}
