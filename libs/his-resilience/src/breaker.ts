import { HospitalFault, HospitalUnavailable, type WriteFailure } from '@kangqiao/his-port';
import { circuitBreaker, type CircuitBreakerPolicy, CircuitState, handleWhen, SamplingBreaker } from 'cockatiel';
import type { BreakerState } from './observation';
import type { BreakerSettings } from './settings';

/** A hospital that refuses is well; one that is silent or talks nonsense is not. */
const isTrouble = (error: unknown): boolean => error instanceof HospitalUnavailable || error instanceof HospitalFault;

const FAILED_WRITES: ReadonlySet<unknown> = new Set<WriteFailure['kind']>(['unavailable', 'unknown']);

/** A write that ended without a word from the hospital. */
const isFailedWrite = (outcome: unknown): outcome is WriteFailure =>
  typeof outcome === 'object' && outcome !== null && 'kind' in outcome && FAILED_WRITES.has(outcome.kind);

const NAMES: Partial<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
};

/** A breaker for one system of one hospital. */
export function createBreaker(
  { share, windowMs, leastCalls, openMs }: BreakerSettings,
  onChange: (state: BreakerState) => void,
): CircuitBreakerPolicy {
  const breaker = circuitBreaker(handleWhen(isTrouble).orWhenResult(isFailedWrite), {
    halfOpenAfter: openMs,
    breaker: new SamplingBreaker({
      threshold: share,
      duration: windowMs,
      minimumRps: leastCalls / (windowMs / 1000),
    }),
  });
  breaker.onStateChange((state) => {
    const name = NAMES[state];
    if (name) onChange(name);
  });
  return breaker;
}
