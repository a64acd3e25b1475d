import type { GuardedCall, Observers } from '@kangqiao/his-resilience';
import type { AuditLog } from '../platform/audit/audit-event';
import type { AppLogger } from '../platform/logging/logger';
import type { Metrics } from '../platform/metrics/metrics';
import { backgroundTraceId } from '../platform/trace/trace';
import type { HospitalPressure } from './hospital-pressure';
import type { HospitalRecovery } from './hospital-recovery';

interface Told {
  logger: AppLogger;
  audit: AuditLog;
  metrics: Metrics;
  recovery: HospitalRecovery;
  pressure: HospitalPressure;
}

const MILLISECONDS = 1000;

/** How far a system is left alone, as a number to be drawn. */
const OPENNESS = { closed: 0, 'half-open': 0.5, open: 1 } as const;

const TROUBLE: ReadonlySet<GuardedCall['outcome']> = new Set(['unavailable', 'unknown', 'fault']);

/** Not answered, or kept back by our own guard: sending more would help nobody. */
const OVERLOAD: ReadonlySet<GuardedCall['outcome']> = new Set(['unavailable', 'unknown']);

/** Writes down what goes wrong with a hospital. What was not even sent is no news: the breaker told it once. */
export const watch = ({ logger, audit, metrics, recovery, pressure }: Told, hospital: string): Observers => ({
  onCall: ({ milliseconds, ...call }) => {
    const { system, operation, outcome } = call;
    metrics.hospitalCalls.observe({ hospital, system, operation, outcome }, milliseconds / MILLISECONDS);
    if (OVERLOAD.has(call.outcome)) pressure.tell(hospital);
    if (call.attempts === 0 || !TROUBLE.has(call.outcome)) return;
    logger.warn({ hospital, ...call, ms: Math.round(milliseconds) }, 'a call to a hospital failed');
  },
  onBreaker: ({ system, state }) => {
    metrics.breakers.set({ hospital, system }, OPENNESS[state]);
    logger.warn({ hospital, system, state }, 'the breaker of a hospital changed its state');
    if (state === 'closed') void recovery.tell(hospital);
  },
  onWrongPatient: ({ system, operation }) => {
    logger.error({ hospital, system, operation }, 'a hospital answered about another patient; the reply was dropped');
    // Whose answer it was not is told by the event of the request itself, which has the same trace id.
    audit
      .record({
        actor: { kind: 'hospital', hospitalId: hospital },
        personId: null,
        action: 'reply.dropped',
        hospitalId: hospital,
        subject: null,
        outcome: 'done',
        code: null,
        traceId: backgroundTraceId(),
      })
      .catch((error: unknown) => logger.error({ error, hospital }, 'a dropped reply could not be written down'));
  },
});
