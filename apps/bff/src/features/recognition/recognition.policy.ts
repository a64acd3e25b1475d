import type { ReportKind } from '@kangqiao/contracts';
import { addDays, daysBetween, localDateOf } from '@kangqiao/domain';
import type { RecognitionRule } from './recognition-file';

/** What decides whether hospitals of the region accept a result. */
export interface ResultCase {
  kind: ReportKind;
  title: string;
  hospitalId: string;
  /** When it was reported first: a correction does not make the result newer. */
  firstReportedAt: Date;
}

/** A result that is accepted today. */
export interface Accepted {
  rule: RecognitionRule;
  /** The last day on which it counts. */
  validUntil: string;
  /** After today; 0 = today is the last day. */
  remainingDays: number;
}

/** One spelling for comparing: width, case and spaces do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

const means = ({ kind, titles, hospitals }: RecognitionRule, result: ResultCase): boolean =>
  kind === result.kind &&
  (hospitals === undefined || hospitals.includes(result.hospitalId)) &&
  titles.some((title) => plain(title) === plain(result.title));

/** By which rule a result is accepted today, and how long; of several rules, the one that counts longest. Null = by none. */
export function acceptedBy(rules: readonly RecognitionRule[], result: ResultCase, now: Date): Accepted | null {
  const day = localDateOf(result.firstReportedAt);
  const today = localDateOf(now);
  const accepted = rules
    .filter((rule) => means(rule, result))
    .map((rule) => {
      const validUntil = addDays(day, rule.validDays - 1);
      return { rule, validUntil, remainingDays: daysBetween(today, validUntil) };
    })
    // A report of tomorrow is a slip of somebody's clock.
    .filter(({ remainingDays }) => remainingDays >= 0 && day <= today)
    .sort((a, b) => b.remainingDays - a.remainingDays);
  return accepted[0] ?? null;
}

/** How far back a result may lie that is still accepted. */
export const longestDays = (rules: readonly RecognitionRule[]): number =>
  Math.max(1, ...rules.map(({ validDays }) => validDays));
