import { AuditEventsInMemory } from '../testing/audit-events';
import { createLogger } from '../platform/logging/logger';
import { currentTraceId, runInTrace } from '../platform/trace/trace';
import { watch } from './watch';

describe('a reply about another patient', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is an event of the hospital, in the trace of the request that was to be answered', async () => {
    const audit = new AuditEventsInMemory();
    runInTrace('a'.repeat(32), () =>
      watch(logger, audit, 'hospital-1').onWrongPatient?.({ system: 'his', operation: 'laboratory' }),
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
    watch(logger, audit, 'hospital-1').onWrongPatient?.({ system: 'his', operation: 'laboratory' });
    await settled();
    expect(lines.join()).toMatch(/another patient.*could not be written down/s);
  });
});
