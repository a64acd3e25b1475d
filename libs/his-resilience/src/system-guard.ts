import {
  HospitalError,
  HospitalFault,
  HospitalRefused,
  HospitalUnavailable,
  type WriteFailure,
} from '@kangqiao/his-port';
import {
  BrokenCircuitError,
  type BulkheadPolicy,
  BulkheadRejectedError,
  type CircuitBreakerPolicy,
  CircuitState,
  TaskCancelledError,
} from 'cockatiel';
import { createBreaker } from './breaker';
import { Deadline, DeadlinePassed } from './deadline';
import { KeptBack } from './kept-back';
import type { GuardedCall, Observers } from './observation';
import { isWorthRetrying, pauseBeforeRetry } from './retry';
import { OWN_DEADLINES_MS, type ResilienceSettings } from './settings';

/** A write's outcome, as far as the guard looks at it. */
interface Outcome {
  kind: string;
  reason?: string;
}

type Ending = Pick<GuardedCall, 'outcome' | 'reason'>;

/** Every call to one system of a hospital: its deadline, its place in the queue, its breaker, its retry, its metrics. */
export class SystemGuard {
  readonly #breaker: CircuitBreakerPolicy;

  /** @param bulkhead shared by all systems of the hospital */
  constructor(
    private readonly system: string,
    private readonly bulkhead: BulkheadPolicy,
    private readonly settings: ResilienceSettings,
    private readonly observers: Observers,
  ) {
    this.#breaker = createBreaker(settings.breaker, (state) => observers.onBreaker?.({ system, state }));
  }

  /** Reads, once more when the hospital was unavailable and there is time. @throws HospitalError */
  read<T>(operation: string, call: () => Promise<T>): Promise<T> {
    return this.#within(operation, this.settings.readDeadlineMs, async (attempt, deadline) => {
      try {
        return await attempt(call);
      } catch (error) {
        if (!isWorthRetrying(error, deadline.elapsed, deadline.milliseconds)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry(Math.random())));
        return attempt(call);
      }
    });
  }

  /** Writes, once. What was kept back is unavailable; what was sent and not answered is unknown. */
  async write<T extends Outcome>(operation: string, call: () => Promise<T | WriteFailure>): Promise<T | WriteFailure> {
    try {
      return await this.#within(operation, this.settings.writeDeadlineMs, (attempt) => attempt(call), toUnknown);
    } catch (error) {
      if (error instanceof KeptBack) return { kind: 'unavailable' };
      if (error instanceof HospitalError) return { kind: 'unknown' };
      throw error;
    }
  }

  async #within<T>(
    operation: string,
    otherwiseMs: number,
    run: (attempt: (call: () => Promise<T>) => Promise<T>, deadline: Deadline) => Promise<T>,
    tellError: (error: HospitalError) => Ending = endingOf,
  ): Promise<T> {
    const deadline = new Deadline(this.settings.deadlinesMs[operation] ?? OWN_DEADLINES_MS[operation] ?? otherwiseMs);
    let attempts = 0;
    const attempt = (call: () => Promise<T>): Promise<T> =>
      this.#once(deadline, () => {
        attempts += 1;
        return call();
      });
    const tell = (ending: Ending): void =>
      this.observers.onCall?.({ system: this.system, operation, milliseconds: deadline.elapsed, attempts, ...ending });
    try {
      const result = await run(attempt, deadline);
      tell(endingOfResult(result));
      return result;
    } catch (error) {
      if (error instanceof HospitalFault && error.reason === 'WRONG_PATIENT')
        this.observers.onWrongPatient?.({ system: this.system, operation });
      if (error instanceof HospitalError) tell(tellError(error));
      throw error;
    } finally {
      deadline.end();
    }
  }

  /** One attempt. Its place is given up at the deadline, whether the adapter has let go of the call or not. */
  async #once<T>(deadline: Deadline, call: () => Promise<T>): Promise<T> {
    let sent = false;
    const send = (): Promise<T> => {
      sent = true;
      return Promise.race([call(), deadline.passed]).catch((error: unknown) => {
        throw error instanceof DeadlinePassed ? new HospitalUnavailable('deadline') : error;
      });
    };
    const throughBreaker = (): Promise<T> => {
      // While one call tries whether the system is back, the others do not wait for it.
      if (this.#breaker.state === CircuitState.HalfOpen) throw new KeptBack('BREAKER_OPEN');
      return this.#breaker.execute(send);
    };
    try {
      return await Promise.race([this.bulkhead.execute(throughBreaker, deadline.signal), deadline.passed]);
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw new KeptBack('BUSY');
      if (error instanceof BrokenCircuitError) throw new KeptBack('BREAKER_OPEN');
      if (error instanceof TaskCancelledError) throw new KeptBack('DEADLINE');
      if (!(error instanceof DeadlinePassed)) throw error;
      throw sent ? new HospitalUnavailable('deadline') : new KeptBack('DEADLINE');
    }
  }
}

function endingOf(error: HospitalError): Ending {
  if (error instanceof HospitalRefused || error instanceof KeptBack)
    return { outcome: error.kind, reason: error instanceof KeptBack ? error.reason : error.code };
  return { outcome: error.kind, reason: error instanceof HospitalFault ? error.reason : null };
}

function toUnknown(error: HospitalError): Ending {
  return error instanceof KeptBack ? endingOf(error) : { ...endingOf(error), outcome: 'unknown' };
}

function endingOfResult(result: unknown): Ending {
  const { kind, reason } = (result ?? {}) as Partial<Outcome>;
  if (kind === 'unavailable' || kind === 'unknown') return { outcome: kind, reason: null };
  return kind === 'refused' ? { outcome: kind, reason: reason ?? null } : { outcome: 'answered', reason: null };
}
