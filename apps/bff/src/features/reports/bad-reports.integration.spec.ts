import type { Report } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import type { LaboratoryItem } from '@kangqiao/his-port';
import { DEFAULT_RESILIENCE, guardHospital } from '@kangqiao/his-resilience';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { HospitalPressure } from '../../hospitals/hospital-pressure';
import { HospitalRecovery } from '../../hospitals/hospital-recovery';
import { watch } from '../../hospitals/watch';
import { AuditLog } from '../../platform/audit/audit-event';
import { AppLogger } from '../../platform/logging/logger';
import { Metrics } from '../../platform/metrics/metrics';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { addActive, aFileOf, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';

const BLOOD = aLaboratoryReport({ patientNo: 'A1' });
const SCRIPT = '<script>alert(1)</script>';

describe('a report on a bad day of its hospital', () => {
  const clock = new TestClock();
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  /** Guarded and watched as a connected one is. */
  const guarded = () =>
    guardHospital(hospital, {
      settings: DEFAULT_RESILIENCE,
      systems: {},
      clock: () => clock.now(),
      onWrongPatient: (event) => {
        const part = app.nest.get.bind(app.nest);
        const told = { logger: part(AppLogger), audit: part(AuditLog), metrics: part(Metrics) };
        const eyes = { recovery: part(HospitalRecovery), pressure: part(HospitalPressure) };
        watch({ ...told, ...eyes }, hospital.id).onWrongPatient?.(event);
      },
    });

  beforeAll(async () => {
    hospital = new InMemoryHospital({ id: 'first', name: '第一医院', patients: [aFileOf(LI_HUA, 'A1')] });
    app = await TestApp.start({ hospitals: [guarded()], clock });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const id of ['report-1', 'report-2']) hospital.reports.withdraw(id);
  });
  afterAll(() => app.stop());

  const get = (path: string) => app.call('GET', `/api/v1/people/${personId}/reports${path}`, { token });
  const idOf = async () => ((await get('')).body.items as { id: string }[])[0]?.id ?? '';
  const released = async (report: Parameters<typeof hospital.reports.release>[0]) => {
    hospital.reports.release(report);
    return get(`/${await idOf()}`);
  };
  const items = async (...some: Partial<LaboratoryItem>[]) => {
    const coded = some.map((one, index) => aLaboratoryItem({ code: `I${index}`, ...one }));
    return ((await released({ ...BLOOD, items: coded })).body as unknown as Report).items ?? [];
  };
  const printed = async () =>
    (await readPdf((await get(`/${await idOf()}/pdf?identity=full`)).bytes)).pages.map(textOf);

  it('is empty: it is shown as empty, on paper too', async () => {
    const answer = await released({ ...BLOOD, items: [], flagged: null });
    expect([answer.status, answer.body.items]).toEqual([200, []]);
    expect((await printed()).join()).toContain('医院没有给出检验项目');
  });

  it('has half of what belongs to it: what is missing is missing, and nothing is made up', async () => {
    const nobody = { departmentName: null, doctorName: null, specimen: null, collectedAt: null };
    const bare = aLaboratoryItem({ value: '', unit: null, referenceRange: null });
    const answer = await released({ ...BLOOD, ...nobody, items: [bare] });
    expect(answer.body).toMatchObject({
      ...nobody,
      items: [{ value: '', flag: 'undetermined', flagReason: 'no-value' }],
    });
    expect(await printed()).toHaveLength(1);
  });

  it('contradicts itself: the laboratory’s word stands, and that it contradicts its range is told', async () => {
    expect(await items({ value: '5.0', flag: 'high' }, { value: '12.1', flag: 'normal' })).toMatchObject([
      { flag: 'high', flagSource: 'laboratory', flagContradicts: true },
      { flag: 'normal', flagSource: 'laboratory', flagContradicts: true },
    ]);
  });

  it('is of another patient: no byte of it is shown, and that it came is written down', async () => {
    hospital.reports.release(BLOOD);
    const id = await idOf();
    jest.spyOn(hospital.reports, 'laboratory').mockResolvedValue({ ...BLOOD, patientNo: 'A2', doctorName: '何静' });
    for (const path of [`/${id}`, `/${id}/pdf?identity=full`]) {
      const { status, body, text } = await get(path);
      expect([status, body.code]).toEqual([503, 'HOSPITAL_UNAVAILABLE']);
      expect(text).not.toMatch(/白细胞|何静|A2/);
    }
    const dropped = await app.nest
      .get(Database)
      .rows("SELECT id FROM audit_event WHERE action = 'reply.dropped' AND hospital_id = 'first'");
    expect(dropped).toHaveLength(2);
  });

  it('is full of markup: it is text, and nothing that a browser would run', async () => {
    expect(await items({ name: SCRIPT, value: SCRIPT })).toMatchObject([{ name: SCRIPT, value: SCRIPT }]);
    const answer = await released(anImagingReport({ patientNo: 'A1', title: SCRIPT, findings: SCRIPT }));
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body).toMatchObject({ title: SCRIPT, findings: SCRIPT });
  });

  it('has two thousand items: all of them come, in their order, and are printed', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ name: `项目${n}`, value: String(n) }));
    const shown = await items(...many);
    expect(shown.map(({ name }) => name)).toEqual(many.map(({ name }) => name));
    expect(shown.filter(({ flag }) => flag === 'normal').map(({ value }) => value)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    const pages = await printed();
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.at(-1)).toContain('项目1999');
  });

  it.each([
    ['1.2.3', '3.5-9.5', 'undetermined', 'value-unreadable'],
    ['++', '阴性', 'abnormal', null],
    ['++', '3.5-9.5', 'undetermined', 'not-comparable'],
    ['＜0.01', '0.02-1', 'low', null],
    ['＜0.01', '<0.02', 'normal', null],
    ['1:160', '<1:80', 'high', null],
    ['1:160', '3.5-9.5', 'undetermined', 'not-comparable'],
    ['见附页', '3.5-9.5', 'undetermined', 'value-unreadable'],
    ['12,5', '3.5-9.5', 'undetermined', 'value-unreadable'],
    ['5', '9.5-3.5', 'undetermined', 'range-impossible'],
    ['5', '＞9.5～＜3.5', 'undetermined', 'range-impossible'],
  ])(
    'says %s against %s: %s, %s, and the value stays as it was written',
    async (value, referenceRange, flag, reason) => {
      expect(await items({ value, referenceRange, unit: null })).toMatchObject([
        { value, referenceRange, flag, flagReason: reason },
      ]);
    },
  );
});
