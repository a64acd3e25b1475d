import type { Instant, LocalDate } from './common';
import type { ReportKind } from './reports';

/** A result that hospitals of the region accept from one another (检查检验结果互认); the doctor decides. */
export class RecognisedResult {
  /** For `GET /people/:id/reports/:r`. */
  reportId!: string;
  kind!: ReportKind;
  title!: string;
  hospitalId!: string;
  hospitalName!: string;
  reportedAt!: Instant;
  /** What the rule calls it, such as `血常规`. */
  item!: string;
  /** How far it is accepted, as the list says, such as `全市互认`. */
  level!: string;
  /** Of the report, both days included. */
  validDays!: number;
  /** The last day on which it counts. */
  validUntil!: LocalDate;
  /** Days left after today; 0 = today is the last. */
  remainingDays!: number;
  /** From the copy that is kept, as of then; null where the hospital just said so. */
  asOf!: Instant | null;
}

/** `GET /people/:id/recognition`, what ends soonest first. */
export class Recognition {
  items!: RecognisedResult[];
  /** Where the rules stand, such as `《康桥市检查检验结果互认项目目录（2026 年版）》`; null where the region has none. */
  source!: string | null;
  /** Hospitals that could not be asked now. */
  silent!: string[];
  withheld!: boolean;
}
