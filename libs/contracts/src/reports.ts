import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { type Instant, type LocalDate, type Sex, SourceStatus } from './common';
import { LaboratoryItem } from './laboratory';
import { PageQuery } from './paging';
import { IsLocalDate } from './validators';

export const REPORT_KINDS = ['laboratory', 'imaging', 'microbiology'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * `GET /people/:id/reports`. Both days included. Unless told, hospitals are asked for the last 180 days, and what is kept
 * of older reports is listed after them.
 */
export class ReportQuery extends PageQuery {
  @IsOptional()
  @IsIn(REPORT_KINDS, { message: '请选择报告类型' })
  kind?: ReportKind;

  @IsOptional()
  @IsLocalDate()
  from?: LocalDate;

  @IsOptional()
  @IsLocalDate()
  to?: LocalDate;

  /** Of this hospital only. */
  @IsOptional()
  @Length(1, 32, { message: '请选择医院' })
  hospitalId?: string;
}

/** A hospital by its name. */
export class ReportSource {
  hospitalId!: string;
  hospitalName!: string;
}

/** What a hospital contributed to a list, and until when what is kept of it was up to date. */
export class ReportSourceStatus extends SourceStatus {
  /** When this hospital last answered about this person; null where nothing is kept of it. */
  asOf!: Instant | null;
}

export class ReportSummary {
  id!: string;
  kind!: ReportKind;
  title!: string;
  hospitalId!: string;
  hospitalName!: string;
  departmentName!: string | null;
  /** When the hospital released it. */
  reportedAt!: Instant;
  /** How many items the laboratory itself flagged; null where the hospital's list does not say. */
  flagged!: number | null;
  /** This account has not opened it, and it is not older than 30 days. */
  unread!: boolean;
  /** Of a department that is shown to few: nothing of it is kept on a phone. */
  sensitive!: boolean;
  /** The hospital has replaced what it released first; both can be read. */
  corrected!: boolean;
  /** From the copy that is kept, for the hospital could not be asked: as of then. Null where the hospital just said so. */
  asOf!: Instant | null;
  /** The hospital answered and does not list it any more. */
  withdrawn!: boolean;
  /** The same report, word by word, came from these as well. */
  alsoFrom!: ReportSource[];
}

/** Reports that are there but are not shown yet, as the person chose (`ReportHearing`). */
export class HeldReport {
  kind!: ReportKind;
  hospitalName!: string;
  why!: Exclude<ReportHearing, 'at-once'>;
  /** Shown from then on at the latest; null = when family has read it. */
  until!: Instant | null;
}

export class ReportList {
  items!: ReportSummary[];
  /** One line a hospital, with the first page; a hospital that could not answer is named. */
  sources!: ReportSourceStatus[];
  /** For the next page; null = that was all. */
  nextCursor!: string | null;
  /** With the first page. */
  held!: HeldReport[];
  /** The person agreed that copies of what was read are kept. */
  kept!: boolean;
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}

/**
 * How a person wants to hear of reports of one kind. `at-once`: as soon as the hospital releases it. `after-doctor`: after
 * the doctor released it, or, where the hospital does not tell, three days later. `with-family`: together with a family
 * member, who is told and opens it first.
 */
export const REPORT_HEARINGS = ['at-once', 'after-doctor', 'with-family'] as const;
export type ReportHearing = (typeof REPORT_HEARINGS)[number];

const HEARING = { message: '请选择查看方式' };

/** `GET` and `PUT /people/:id/report-settings`: how the person wants to hear, kind by kind. */
export class ReportSettings {
  @IsIn(REPORT_HEARINGS, HEARING)
  laboratory!: ReportHearing;

  @IsIn(REPORT_HEARINGS, HEARING)
  imaging!: ReportHearing;

  @IsIn(REPORT_HEARINGS, HEARING)
  microbiology!: ReportHearing;
}

/** The settings with what can be chosen now. */
export class ReportSettingsView extends ReportSettings {
  /** Whether anybody of the family may read this person's reports; without them `with-family` is shown at once. */
  hasFamily!: boolean;
  /** This account may change them: it is the person's own or the guardian's. */
  mayChange!: boolean;
}

export class SusceptibilityItem {
  antibiotic!: string;
  /** Such as `≤0.25`. */
  value!: string;
  /** S, I or R as the laboratory wrote it. */
  result!: string;
}

/** What a report said before the hospital corrected it. */
export class EarlierReport {
  /** For `GET …/reports/:r?version=`. */
  version!: number;
  reportedAt!: Instant;
  /** When we read it there. */
  fetchedAt!: Instant;
  /** When we found it corrected. */
  correctedAt!: Instant;
}

/** `GET /people/:id/reports/:r`. */
export class ReportVersionQuery {
  /** One that was corrected since; the one that counts unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '版本应为整数' })
  @Min(1, { message: '版本应为正整数' })
  @Max(10_000, { message: '没有这个版本' })
  version?: number;
}

/** `GET /people/:id/reports/:r/pdf`. */
export class ReportPdfQuery extends ReportVersionQuery {
  /** Whether the name stands on the paper, and a document number with its middle hidden; yes unless told. */
  @IsOptional()
  @IsIn(['full', 'masked'], { message: '请选择是否隐去身份信息' })
  identity?: 'full' | 'masked';
}

/** One report in full; what does not belong to its kind is null. */
export class Report {
  id!: string;
  kind!: ReportKind;
  title!: string;
  hospitalId!: string;
  hospitalName!: string;
  departmentName!: string | null;
  doctorName!: string | null;
  reportedAt!: Instant;
  personNameMasked!: string;
  sex!: Sex | null;
  /** In years on the day of the report. */
  ageYears!: number | null;
  /** Laboratory and microbiology. */
  specimen!: string | null;
  collectedAt!: Instant | null;
  items!: LaboratoryItem[] | null;
  /** Imaging. */
  bodyPart!: string | null;
  findings!: string | null;
  impression!: string | null;
  /** Microbiology. */
  organism!: string | null;
  susceptibilities!: SusceptibilityItem[] | null;
  /** When the hospital said so. */
  fetchedAt!: Instant;
  /** The hospital could not be asked: this is the copy that is kept. */
  fromCopy!: boolean;
  /** 1 for what the hospital released first. */
  version!: number;
  /** What it said before, the newest first; empty where it was never corrected, or where no copies are kept. */
  earlier!: EarlierReport[];
  /** This is not what counts: the hospital has corrected it since. */
  superseded!: boolean;
  withdrawn!: boolean;
  /** Of a department that is shown to few: nothing of it is kept on a phone. */
  sensitive!: boolean;
  alsoFrom!: ReportSource[];
  /** Where the hospital shows the pictures, an https address of its own; null where it has none. */
  imageViewer!: string | null;
  /** The hospital's own PDF of it is to be had: `GET …/reports/:r/original`. */
  hasOriginal!: boolean;
}
