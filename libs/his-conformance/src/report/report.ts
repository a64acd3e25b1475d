import type { CheckResult, Verdict } from '../run-check';

/** What one run found, ready to be shown. */
export interface ConformanceReport {
  hospital: { id: string; name: string };
  /** How it was run, such as `read-only`. */
  mode: string;
  /** Local time of the run, as shown. */
  at: string;
  results: readonly CheckResult[];
  /** What the reader must know besides. */
  remarks: readonly string[];
}

export const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'not supported', 'skipped'];

export function countOf(results: readonly CheckResult[], verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length;
}

/** `52 pass · 0 fail · 3 not supported · 4 skipped` */
export function summaryOf(results: readonly CheckResult[]): string {
  return VERDICTS.map((verdict) => `${countOf(results, verdict)} ${verdict}`).join(' · ');
}

/** The results by the groups of their checks, in the order in which they ran. */
export function byGroup(results: readonly CheckResult[]): [string, CheckResult[]][] {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    groups.set(result.check.group, [...(groups.get(result.check.group) ?? []), result]);
  }
  return [...groups];
}
