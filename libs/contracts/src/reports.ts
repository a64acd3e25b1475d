import { IsIn, IsOptional } from 'class-validator';
import type { Instant, LocalDate, Sex, SourceStatus } from './common';
import { LaboratoryItem } from './laboratory';
import { IsLocalDate } from './validators';

export const REPORT_KINDS = ['laboratory', 'imaging', 'microbiology'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** `GET /people/:id/reports`. Both days included; the last 180 days unless told. */
export class ReportQuery {
  @IsOptional()
  @IsIn(REPORT_KINDS, { message: '请选择报告类型' })
  kind?: ReportKind;

  @IsOptional()
  @IsLocalDate()
  from?: LocalDate;

  @IsOptional()
  @IsLocalDate()
  to?: LocalDate;
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
}

export class ReportList {
  items!: ReportSummary[];
  /** One line a hospital; a hospital that could not answer is named. */
  sources!: SourceStatus[];
  /**
   * Entries of sensitive departments are not given out to this viewer. It says so to every such viewer, whether or not
   * there are any.
   */
  withheld!: boolean;
}

export class SusceptibilityItem {
  antibiotic!: string;
  /** Such as `≤0.25`. */
  value!: string;
  /** S, I or R as the laboratory wrote it. */
  result!: string;
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
}
