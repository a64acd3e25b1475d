import { HospitalFault, HospitalRefused, HospitalUnavailable, type Capabilities } from '@kangqiao/his-port';
import { type Check, CheckFailed, NothingToCheck } from './check';
import type { ConformanceHarness } from './harness';

export type Verdict = 'pass' | 'fail' | 'not supported' | 'skipped';

export interface CheckResult {
  check: Check;
  verdict: Verdict;
  /** Why it failed or was skipped; never holds data of a person. */
  detail: string | null;
  milliseconds: number;
}

/** What a live hospital can offer of a harness: some members may be missing. */
export type PartialHarness = Pick<ConformanceHarness, 'hospital' | 'reset'> & Partial<ConformanceHarness>;

/** Runs one check where it can be run. Never throws. */
export async function runCheck(
  check: Check,
  harness: PartialHarness,
  capabilities: Capabilities,
  mayChange: boolean,
): Promise<CheckResult> {
  const start = performance.now();
  const result = (verdict: Verdict, detail: string | null): CheckResult => ({
    check,
    verdict,
    detail,
    milliseconds: Math.round(performance.now() - start),
  });
  if (!check.isSupported(capabilities)) return result('not supported', null);
  const missing = check.needs.filter((aid) => harness[aid] === undefined);
  if (missing.length > 0) return result('skipped', `needs ${missing.map((aid) => AIDS[aid]).join(', ')}`);
  if (check.changes && !mayChange) return result('skipped', 'changes something; run with --full');
  try {
    await check.run(harness as ConformanceHarness);
    return result('pass', null);
  } catch (error) {
    if (error instanceof NothingToCheck) return result('skipped', error.message);
    return result('fail', reasonOf(error));
  } finally {
    if (check.changes) await harness.reset();
  }
}

/** Why it went wrong, for whoever connects the hospital; never quotes what it sent. */
export function reasonOf(error: unknown): string {
  if (error instanceof CheckFailed) return error.message;
  if (error instanceof HospitalFault) return `${error.reason}: ${error.detail}`;
  if (error instanceof HospitalRefused) return `refused with code ${error.code}`;
  // Our own words: a status, a code, the deadline.
  if (error instanceof HospitalUnavailable) return `no answer: ${error.message}`;
  // The text of any other error may quote what was sent or received.
  return error instanceof Error ? error.name : 'unknown error';
}

const AIDS: Record<Check['needs'][number], string> = {
  person: 'a test patient',
  personWithSeveralFiles: 'a patient with several files',
  newcomer: 'a person without a file',
  somebodyElse: 'a second test patient',
  departmentId: 'a department with open sessions',
  bookingDays: 'days to book',
  reportDays: 'a span of days',
  daysWithoutReports: 'a span without reports',
  during: 'a hospital that fails on request',
  arrive: 'a hospital whose patients arrive on request',
  timeToCheckIn: 'a hospital whose clock can be set',
  stopSession: 'a hospital that stops sessions on request',
  pushed: 'a hospital that pushes on request',
};
