import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { SystemClock } from '../platform/clock';
import { createLogger } from '../platform/logging/logger';
import { Metrics } from '../platform/metrics/metrics';
import { connectAll } from './connect';
import { HospitalPressure } from './hospital-pressure';
import { HospitalRecovery } from './hospital-recovery';
import { Hospitals } from './hospitals';
import { parseHospitals } from './hospitals-file';
import { AuditEventsInMemory } from '../testing/audit-events';

const file = readFileSync(path.resolve(__dirname, '../../../sandbox/hospitals.yaml'), 'utf8');
const env = {
  SANDBOX_VIEWER: 'http://127.0.0.1:9/viewer?report={reportId}',
  SANDBOX_SELFSERVICE_URL: 'http://127.0.0.1:9/selfservice',
  SANDBOX_FHIR_URL: 'http://127.0.0.1:9/fhir',
  KQ_FIRST_SELFSERVICE_KEY: '0123456789abcdef',
  KQ_FIRST_FHIR_TOKEN: 'a-token',
  SANDBOX_HIP_URL: 'http://127.0.0.1:9/hip/HIPMessageServer',
  SANDBOX_HEAN_URL: 'http://127.0.0.1:9/hean/fhir',
  KQ_HEAN_FHIR_TOKEN: 'another-token',
  KQ_HEAN_RELEASE_TIME: '07:30',
};
const logged: string[] = [];
const logger = createLogger('info', { write: (line) => void logged.push(line) });

const connected = (text: string): Hospitals => {
  const parsed = parseHospitals(text, env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return new Hospitals(
    connectAll(parsed.hospitals, {
      logger,
      audit: new AuditEventsInMemory(),
      clock: new SystemClock(),
      metrics: new Metrics(),
      recovery: new HospitalRecovery(logger),
      pressure: new HospitalPressure(),
    }),
  );
};

describe('connecting the hospitals of a file', () => {
  it('combines the wires of one hospital, and sends nothing before the first call', async () => {
    const hospitals = connected(file);
    const hospital = hospitals.of('kq-first');
    expect(hospital).toMatchObject({ name: '康桥市第一人民医院', rules: { bookingDays: 14 } });
    expect([...(hospitals.terminals('kq-first')?.keys.keys() ?? [])]).toEqual(['kq-first-2026']);
    expect(hospitals.terminals('nowhere')).toBeNull();
    expect(() => hospitals.of('nowhere')).toThrow(expect.objectContaining({ code: 'HOSPITAL_NOT_FOUND' }));
    expect(logged).toEqual([]);
    await hospitals.onApplicationShutdown();
  });

  it('connects one hospital over each wire', async () => {
    const hospitals = connected(file);
    expect(hospitals.all().map(({ id }) => id)).toEqual(['kq-first', 'kq-county', 'kq-hean']);
    const [, county, hean] = hospitals.all();
    expect(county).toMatchObject({ name: '临溪县人民医院', capabilities: { hold: false }, queue: null, push: null });
    expect(hean).toMatchObject({ name: '和安国际医院', capabilities: { stopNotices: ['poll'] } });
    await hospitals.onApplicationShutdown();
  });

  it('logs a call that failed with the operation and nothing about a person', async () => {
    const hospitals = connected(file);
    await expect(hospitals.of('kq-first').directory.departments()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(JSON.parse(logged.at(-1) ?? '{}')).toMatchObject({
      hospital: 'kq-first',
      system: 'his',
      operation: 'departments',
      outcome: 'unavailable',
    });
    await hospitals.onApplicationShutdown();
  });

  it('refuses to read a record where the hospital gives out none', async () => {
    const tree = parse(file) as {
      hospitals: [{ ports: { records?: string }; capabilities: { recordSections: string[] } }];
    };
    delete tree.hospitals[0].ports.records;
    tree.hospitals[0].capabilities.recordSections = [];
    const hospitals = connected(stringify(tree));
    await expect(hospitals.of('kq-first').records.allergies('1')).rejects.toMatchObject({
      kind: 'refused',
      code: 'NOT_SUPPORTED',
    });
    await hospitals.onApplicationShutdown();
  });
});
