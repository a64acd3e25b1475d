import { HospitalError, HospitalFault, HospitalRefused } from '@kangqiao/his-port';
import { NotSent } from './failures';
import type { CallObserver, CallOutcome } from './options';

/** What is common to all calls of one adapter. */
export interface CallSettings {
  operation: string;
  /** For the whole call, in milliseconds. */
  deadlineMs: number;
  onCall?: CallObserver | undefined;
}

/** Runs a read under its deadline, once: whether to try again is decided for the hospital as a whole, not by a wire. */
export function callRead<T>(settings: CallSettings, attempt: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  return observed(settings, kindOf, () => attempt(AbortSignal.timeout(settings.deadlineMs)));
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
