import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Instant, LocalDate, SourceStatus } from './common';
import type { ExplanationGroup, Flag, FlagSource } from './laboratory';
import { IsLocalDate } from './validators';

/**
 * `GET /people/:id/trends`. Both days included; the last year unless told. Hospitals are asked for the newest three years
 * of the span; what is older comes from the copies that are kept.
 */
export class TrendQuery {
  /** `trendItem` of a report's item. */
  @IsString()
  @Length(1, 600, { message: '请选择检验项目' })
  @Matches(/^[\w.-]+$/, { message: '请选择检验项目' })
  item!: string;

  @IsOptional()
  @IsLocalDate()
  from?: LocalDate;

  @IsOptional()
  @IsLocalDate()
  to?: LocalDate;
}

/** How a point is to be drawn: `less` and `more` stand for results such as `<0.5`, of which only the limit is known. */
export const TREND_MARKS = ['exact', 'less', 'more'] as const;
export type TrendMark = (typeof TREND_MARKS)[number];

/** One result of the item. */
export class TrendPoint {
  reportId!: string;
  reportTitle!: string;
  hospitalId!: string;
  hospitalName!: string;
  /** When the sample was taken, or where that is not known, when it was reported. */
  at!: Instant;
  /** As the laboratory wrote it. */
  value!: string;
  unit!: string | null;
  referenceRange!: string | null;
  /** In the unit of the series, a decimal number as text; null = it is no number and has its place in the table only. */
  number!: string | null;
  mark!: TrendMark | null;
  /**
   * About what it is in the unit of the first series, for reading side by side: only where amount and mass of the item
   * convert and both series name the same method. Null otherwise; never for joining.
   */
  about!: string | null;
  flag!: Flag;
  flagSource!: FlagSource;
  /** The hospital does not provide the report any more: it may have been taken back. */
  withdrawn!: boolean;
  /** Said by what is kept of the report, not by the hospital just now: a correction since may be missing. */
  fromCopy!: boolean;
}

/** The range in the unit of the series that every point of it has; decimal numbers as text, null = open on that side. */
export class TrendRange {
  lower!: string | null;
  upper!: string | null;
}

/** Results that may be compared with one another. */
export class TrendSeries {
  /** As the laboratories write it; null = without a unit. */
  unit!: string | null;
  /** Null = not every laboratory named it. */
  method!: string | null;
  /** Oldest first. */
  points!: TrendPoint[];
  /** Null where the points have different ranges, or none. */
  range!: TrendRange | null;
}

/**
 * Why there is more than one series. `unit`: the units do not measure the same, or are not known. `method`: the laboratories
 * used different methods.
 */
export const TREND_APART = ['unit', 'method'] as const;
export type TrendApart = (typeof TREND_APART)[number];

/** One item over time and hospitals. */
export class Trend {
  item!: string;
  name!: string;
  group!: ExplanationGroup | null;
  explanationId!: string | null;
  /** Where there are more than 300 results, the day of the oldest that is told. */
  from!: LocalDate;
  to!: LocalDate;
  /** The first day for which hospitals were asked. */
  askedFrom!: LocalDate;
  /** Copies of what was read are kept, so what is older than `askedFrom` is told as far as they reach. */
  kept!: boolean;
  /** There are older results within the span that was asked for: only the newest 300 are told. */
  cut!: boolean;
  /** Laboratory reports from before `askedFrom` that are known by their title alone: what they say is not among these. */
  unopened!: number;
  /** The one with the newest result first. Empty = there is no such result. */
  series!: TrendSeries[];
  /** Empty where there is one series at most. */
  apart!: TrendApart[];
  /** Some laboratories name their method and others do not: whether they agree cannot be told. */
  methodUnknown!: boolean;
  sources!: SourceStatus[];
  /** Said to every viewer from whom sensitive departments are hidden, whether or not there is anything. */
  withheld!: boolean;
}
