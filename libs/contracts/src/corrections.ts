import { IsIn, IsString, Length, ValidateIf } from 'class-validator';
import type { Instant, LocalDate } from './common';
import { TIMELINE_TYPES } from './records';
import { IsOpaqueId } from './validators';

/** What may be called wrong: an entry of the record, by its type, or a report. */
export const CORRECTION_ABOUT = [...TIMELINE_TYPES, 'report'] as const;
export type CorrectionAbout = (typeof CORRECTION_ABOUT)[number];

/** `POST /people/:id/record/corrections`: tells the hospital that something it holds is not right. */
export class SendCorrection {
  @IsIn(CORRECTION_ABOUT, { message: '请选择要更正的内容' })
  about!: CorrectionAbout;

  /** The id of the entry or the report. */
  @IsOpaqueId()
  subjectId!: string;

  /** What is not right, and how it is, in the resident's words. */
  @IsString({ message: '请说明哪里不对' })
  @Length(5, 500, { message: '请用 5 至 500 个字说明哪里不对' })
  text!: string;
}

/** `received`: the hospital's record office has read it. A decision stands. */
export const CORRECTION_STATES = ['sent', 'received', 'accepted', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export class Correction {
  id!: string;
  about!: CorrectionAbout;
  /** What it is about, such as `门诊就诊`. */
  title!: string;
  /** The day of what it is about; null = it has none. */
  occurredOn!: LocalDate | null;
  hospitalName!: string;
  text!: string;
  state!: CorrectionState;
  /** The hospital's words; of `declined` always there. */
  answer!: string | null;
  sentAt!: Instant;
  decidedAt!: Instant | null;
}

/** `GET /people/:id/record/corrections`: the newest hundred. */
export class CorrectionList {
  items!: Correction[];
  /** Those of others are not given out to a viewer from whom sensitive departments are hidden. */
  withheld!: boolean;
}

/** A correction as the hospital's record office reads it. */
export class CorrectionForDesk {
  id!: string;
  /** The hospital's own number for the patient. */
  patientNo!: string;
  about!: CorrectionAbout;
  /** The hospital's own number of the entry or the report. */
  sourceId!: string;
  title!: string;
  occurredOn!: LocalDate | null;
  /** In the resident's own words. */
  text!: string;
  state!: CorrectionState;
  sentAt!: Instant;
}

/** `GET /terminal/v1/corrections`: what waits for this hospital, the oldest first, at most 100. */
export class CorrectionDeskList {
  items!: CorrectionForDesk[];
}

export const CORRECTION_DECISIONS = ['accept', 'decline'] as const;

/** `POST /terminal/v1/corrections/:correctionId`. */
export class DecideCorrection {
  /** `accept`: the hospital corrects its own record; what it then says is fetched as always. */
  @IsIn(CORRECTION_DECISIONS, { message: '结论应为 accept 或 decline' })
  decision!: (typeof CORRECTION_DECISIONS)[number];

  /** What the resident reads; needed where it is declined. */
  @ValidateIf(({ decision, answer }: DecideCorrection) => decision === 'decline' || answer !== undefined)
  @IsString({ message: '不更正时请说明理由' })
  @Length(2, 200, { message: '答复应为 2 至 200 个字符' })
  answer?: string;
}

export class DecidedCorrection {
  id!: string;
  state!: CorrectionState;
}
