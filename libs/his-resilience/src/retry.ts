import { HospitalUnavailable } from '@kangqiao/his-port';
import { KeptBack } from './kept-back';

const PAUSE_MS = { least: 50, most: 200 };

/**
 * Whether a read is tried once more. Not what our own guard kept back, for that would only add to the crowd; and not
 * what took half of its time to fail, for a second try would not end in time either.
 */
export const isWorthRetrying = (error: unknown, elapsedMs: number, deadlineMs: number): boolean =>
  error instanceof HospitalUnavailable && !(error instanceof KeptBack) && elapsedMs < deadlineMs / 2;

/** How long to wait before it; different each time, so that many callers do not come back together. */
export const pauseBeforeRetry = (random: number): number => PAUSE_MS.least + random * (PAUSE_MS.most - PAUSE_MS.least);
