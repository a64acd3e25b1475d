import { AuditEventsInMemory } from '../testing/audit-events';
import { createLogger } from '../platform/logging/logger';
import { Metrics } from '../platform/metrics/metrics';
import { currentTraceId, runInTrace } from '../platform/trace/trace';
import { HospitalPressure } from './hospital-pressure';
import { HospitalRecovery } from './hospital-recovery';
import { watch } from './watch';

const metrics = new Metrics();

describe('a reply about another patient', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const recovery = new HospitalRecovery(logger);
  const pressure = new HospitalPressure();
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is an event of the hospital, in the trace of the request that was to be answered', async () => {
    const audit = new AuditEventsInMemory();
    runInTrace('a'.repeat(32), () =>
      watch({ logger, audit, metrics, recovery, pressure }, 'hospital-1').onWrongPatient?.({
        system: 'his',
        operation: 'laboratory',
      }),
    );
    await settled();
    expect(audit.events).toEqual([
      expect.objectContaining({
        actor: { kind: 'hospital', hospitalId: 'hospital-1' },
        action: 'reply.dropped',
        traceId: 'a'.repeat(32),
      }),
    ]);
  });

  it('has a trace of its own outside a request, and is logged even when it cannot be written down', async () => {
    const audit = new AuditEventsInMemory();
    audit.isDown = true;
    expect(currentTraceId()).toBeUndefined();
    watch({ logger, audit, metrics, recovery, pressure }, 'hospital-1').onWrongPatient?.({
      system: 'his',
      operation: 'laboratory',
    });
    await settled();
    expect(lines.join()).toMatch(/another patient.*could not be written down/s);
  });
});

describe('a breaker that closes', () => {
  const logger = createLogger('silent');

  it.each([
    ['closed', ['hospital-1']],
    ['half-open', []],
    ['open', []],
  ] as const)('and no other change tells that the hospital is back: %s', (state, told) => {
    const recovery = new HospitalRecovery(logger);
    const heard: string[] = [];
    recovery.listen(async (hospital) => void heard.push(hospital));
    watch(
      { logger, audit: new AuditEventsInMemory(), metrics, recovery, pressure: new HospitalPressure() },
      'hospital-1',
    ).onBreaker?.({ system: 'his', state });
    expect(heard).toEqual(told);
  });
});

describe('a call that got no answer', () => {
  const call = { system: 'his', operation: 'hold', milliseconds: 5, reason: null };

  it.each([
    ['unavailable', 0, true],
    ['unavailable', 1, true],
    ['unknown', 1, true],
    ['refused', 1, false],
    ['answered', 1, false],
    ['fault', 1, false],
  ] as const)('is pressure, any other ending is not: %s after %d attempts', (outcome, attempts, isPressure) => {
    const logger = createLogger('silent');
    const pressure = new HospitalPressure();
    const heard: string[] = [];
    pressure.listen((hospital) => void heard.push(hospital));
    const audit = new AuditEventsInMemory();
    const told = { logger, audit, metrics, recovery: new HospitalRecovery(logger), pressure };
    watch(told, 'hospital-1').onCall?.({ ...call, outcome, attempts });
    expect(heard).toEqual(isPressure ? ['hospital-1'] : []);
  });
});

describe('whoever watches the service', () => {
  it('is told how long calls take and how they end, and of each breaker', async () => {
    const logger = createLogger('silent');
    const counted = new Metrics();
    const told = { logger, audit: new AuditEventsInMemory(), metrics: counted, recovery: new HospitalRecovery(logger) };
    const eyes = watch({ ...told, pressure: new HospitalPressure() }, 'hospital-1');
    eyes.onCall?.({
      system: 'his',
      operation: 'sessions',
      milliseconds: 400,
      attempts: 1,
      outcome: 'answered',
      reason: null,
    });
    eyes.onBreaker?.({ system: 'his', state: 'open' });
    eyes.onBreaker?.({ system: 'his', state: 'half-open' });
    const series = '{hospital="hospital-1",system="his",operation="sessions",outcome="answered"}';
    expect((await counted.text()).split('\n')).toEqual(
      expect.arrayContaining([
        `kangqiao_hospital_seconds_sum${series} 0.4`,
        'kangqiao_hospital_breaker_open{hospital="hospital-1",system="his"} 0.5',
      ]),
    );
  });
});
