import { HospitalError, HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { setTimeout as pause } from 'node:timers/promises';
import { NotSent } from './failures';
import type { CallObserver, CallOutcome } from './options';

/** What is common to all calls of one adapter. */
export interface CallSettings {
  operation: string;
  /** For the whole call, a retry included, in milliseconds. */
  deadlineMs: number;
  onCall?: CallObserver | undefined;
}

const PAUSE_MS = { least: 50, most: 200 };

/** Runs a read under its deadline; once more when the hospital was unavailable and time is left. */
export function callRead<T>(settings: CallSettings, attempt: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = AbortSignal.timeout(settings.deadlineMs);
  return observed(
    settings,
    (error) => kindOf(error),
    () => withRetry(deadline, () => attempt(deadline)),
  );
}

/** Runs a write under its deadline, once. What it throws is to be read with `writeFailureOf`. */
export function callWrite<T>(settings: CallSettings, attempt: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  const outcome = (error: HospitalError): CallOutcome =>
    error instanceof HospitalRefused ? 'refused' : writeFailureOf(error).kind;
  return observed(settings, outcome, () => attempt(AbortSignal.timeout(settings.deadlineMs)));
}

/** What a failed write leaves behind. A reply that cannot be used says nothing about what the hospital did. */
export function writeFailureOf(error: HospitalError): { kind: 'unavailable' } | { kind: 'unknown' } {
  return { kind: error instanceof NotSent ? 'unavailable' : 'unknown' };
}

async function withRetry<T>(deadline: AbortSignal, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof HospitalUnavailable) || deadline.aborted) throw error;
    const jitter = Math.random() * (PAUSE_MS.most - PAUSE_MS.least);
    const inTime = await pause(PAUSE_MS.least + jitter, true, { signal: deadline }).catch(() => false);
    if (!inTime) throw error;
    return attempt();
  }
}

async function observed<T>(
  { operation, onCall }: CallSettings,
  outcomeOf: (error: HospitalError) => CallOutcome,
  run: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const tell = (outcome: CallOutcome, reason: string | null) =>
    onCall?.({ operation, milliseconds: performance.now() - start, outcome, reason });
  try {
    const result = await run();
    tell('answered', null);
    return result;
  } catch (error) {
    if (error instanceof HospitalError) tell(outcomeOf(error), reasonOf(error));
    throw error;
  }
}

function kindOf(error: HospitalError): CallOutcome {
  return error.kind;
}

function reasonOf(error: HospitalError): string | null {
  if (error instanceof HospitalRefused) return error.code;
  return error instanceof HospitalFault ? error.reason : null;
}
