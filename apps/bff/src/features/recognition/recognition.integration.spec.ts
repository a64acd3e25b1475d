import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Recognition } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { Hospitals } from '../../hospitals/hospitals';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { configOf, testEnvironment } from '../../testing/test-config';
import { RecognitionRules } from './recognition-rules';

const LIST = `
source: 《互认目录》
rules:
  - { item: 血常规, kind: laboratory, titles: [血常规], level: 全市互认, validDays: 7 }
  - { item: 胸部 CT, kind: imaging, titles: [胸部CT平扫], level: 全省互认, validDays: 30, hospitals: [second] }
`;
const at = (text: string) => new Date(`${text}:00+08:00`);

describe('results that need not be repeated', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-recognition-'));
  const file = path.join(folder, 'recognition.yaml');
  let app: TestApp;
  let second: InMemoryHospital;
  let token: string;
  let personId: string;

  const start = async (env: Record<string, string>) => {
    const reports = (patientNo: string) => [
      aLaboratoryReport({ id: 'R1', patientNo, reportedAt: at('2026-11-20T10:00') }),
      aLaboratoryReport({ id: 'R2', patientNo, reportedAt: at('2026-11-10T10:00') }),
      anImagingReport({ id: 'R3', patientNo, reportedAt: at('2026-11-01T10:00') }),
    ];
    const hospitalOf = (id: string, name: string) =>
      new InMemoryHospital({ id, name, patients: [aFileOf(LI_HUA, id)], reports: reports(id) });
    second = hospitalOf('second', '第二医院');
    app = await TestApp.start({ hospitals: [hospitalOf('first', '第一医院'), second], env });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  };
  const get = async (by = token) =>
    (await app.call('GET', `/api/v1/people/${personId}/recognition`, { token: by })).body as unknown as Recognition;

  beforeAll(async () => {
    writeFileSync(file, LIST);
    await start({ RECOGNITION_FILE: file });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  it('are listed with the rule and how long they count, what ends soonest first', async () => {
    const { items, source, silent } = await get();
    expect([source, silent]).toEqual(['《互认目录》', []]);
    expect(
      items.map(({ item, hospitalName, level, validUntil, remainingDays }) => [
        item,
        hospitalName,
        level,
        validUntil,
        remainingDays,
      ]),
    ).toEqual([
      ['血常规', '第一医院', '全市互认', '2026-11-26', 4],
      ['血常规', '第二医院', '全市互认', '2026-11-26', 4],
      ['胸部 CT', '第二医院', '全省互认', '2026-11-30', 8],
    ]);
    const one = await app.call('GET', `/api/v1/people/${personId}/reports/${items[0]?.reportId}`, { token });
    expect(one.body.title).toBe('血常规');
  });

  it('name the hospital that could not be asked', async () => {
    second.next('unavailable', 'list');
    const { items, silent } = await get();
    expect([items.map(({ hospitalName }) => hospitalName), silent]).toEqual([['第一医院'], ['第二医院']]);
  });

  it('count from the day on which they were reported first, whatever was corrected since, where copies are kept', async () => {
    const until = async () =>
      (await get()).items.flatMap(({ hospitalName, kind, reportedAt, validUntil }) =>
        hospitalName === '第二医院' && kind === 'laboratory' ? [[reportedAt.slice(0, 10), validUntil]] : [],
      );
    const released = (day: string) =>
      second.reports.release(aLaboratoryReport({ id: 'R1', patientNo: 'second', reportedAt: at(`${day}T08:00`) }));
    await answerConsents(app, personId, ['archive']);
    expect(await until()).toEqual([['2026-11-20', '2026-11-26']]);
    released('2026-11-22');
    expect(await until()).toEqual([['2026-11-22', '2026-11-26']]);
    const [one] = (await get()).items.filter(({ reportedAt }) => reportedAt.startsWith('2026-11-22'));
    await app.call('GET', `/api/v1/people/${personId}/reports/${one?.reportId}`, { token });
    app.clock.pass({ minutes: 1 });
    second.reports.release(
      aLaboratoryReport({ id: 'R1', patientNo: 'second', reportedAt: at('2026-11-22T09:00'), specimen: '血浆' }),
    );
    await app.call('GET', `/api/v1/people/${personId}/reports/${one?.reportId}`, { token });
    expect(await until()).toEqual([['2026-11-22', '2026-11-26']]);
    await answerConsents(app, personId, ['archive'], false);
    released('2026-11-20');
  });

  it('are nobody else’s business', async () => {
    const stranger = await app.signIn('stranger');
    expect((await get(stranger)) as unknown as { code: string }).toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });

  it('are none where the region has no list', async () => {
    const without = await TestApp.start({ hospitals: [second] });
    const by = await without.signIn('li');
    const person = await addActive(without, by);
    const { body } = await without.call('GET', `/api/v1/people/${person}/recognition`, { token: by });
    expect(body).toEqual({ items: [], source: null, silent: [], withheld: false });
    await without.stop();
  });

  it('stop the service from starting with a list that is wrong', () => {
    const wrong = LIST.replace('second', 'nobody');
    writeFileSync(file, wrong);
    const config = configOf({ ...testEnvironment('mysql://db/kangqiao'), RECOGNITION_FILE: file });
    expect(() => new RecognitionRules(config, app.nest.get(Hospitals))).toThrow(/not connected: nobody/);
  });
});
