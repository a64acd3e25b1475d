import type { ReportList, ReportSettingsView } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, anImagingReport } from '@kangqiao/testing';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const LI = { ...LI_HUA, birthDate: '1990-01-01', sex: 'male' as const };
const BLOOD = aLaboratoryReport({ id: 'R1', patientNo: 'A1', reportedAt: new Date('2026-11-21T10:00:00Z') });
const SCAN = anImagingReport({ id: 'R2', patientNo: 'A1', reportedAt: new Date('2026-11-20T02:00:00Z') });
const HIDDEN = aLaboratoryReport({
  id: 'R3',
  patientNo: 'A1',
  title: '血药浓度',
  departmentName: '精神科',
  reportedAt: new Date('2026-11-18T02:00:00Z'),
});

describe('how people hear of their reports', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      reports: [BLOOD, SCAN, HIDDEN],
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  afterEach(() => app.stop());

  const of = (path: string) => `/api/v1/people/${personId}${path}`;
  const get = (path: string, by = token, stepUp = true) => app.call('GET', of(path), { token: by, stepUp });
  const list = async (by = token) => (await get('/reports', by)).body as unknown as ReportList;
  const titles = async (by = token) => (await list(by)).items.map(({ title }) => title);
  const choose = (change: object, by = token) =>
    app.call('PUT', of('/report-settings'), {
      token: by,
      body: { laboratory: 'at-once', imaging: 'at-once', microbiology: 'at-once', ...change },
    });
  const idOf = async (title: string, by = token) => (await list(by)).items.find((one) => one.title === title)?.id ?? '';
  const daughter = async () => {
    const by = await app.signIn('daughter');
    await addLinked(app, by, LI, { relation: 'parent', capacity: 'family', scope: 'reports' });
    return by;
  };

  it('is at once unless they choose otherwise, and only they choose', async () => {
    const kin = await daughter();
    const view = (await get('/report-settings', kin)).body as unknown as ReportSettingsView;
    expect(view).toEqual({
      laboratory: 'at-once',
      imaging: 'at-once',
      microbiology: 'at-once',
      hasFamily: true,
      mayChange: false,
    });
    expect((await choose({ imaging: 'after-doctor' }, kin)).body.code).toBe('SCOPE_INSUFFICIENT');
    const { body } = await choose({ imaging: 'after-doctor' });
    expect(body).toMatchObject({ laboratory: 'at-once', imaging: 'after-doctor', mayChange: true });
    expect((await choose({ imaging: 'never' })).body.code).toBe('VALIDATION_FAILED');
  });

  it('holds back what the doctor has not told of, in the list and by id, and shows it three days later', async () => {
    const id = await idOf('血常规');
    await choose({ laboratory: 'after-doctor' });
    const { items, held } = await list();
    expect(items.map(({ title }) => title)).toEqual(['胸部 CT 平扫', '血药浓度']);
    expect(held).toEqual([
      { kind: 'laboratory', hospitalName: '第一医院', why: 'after-doctor', until: '2026-11-24T18:00:00+08:00' },
    ]);
    const one = await get(`/reports/${id}`);
    expect([one.status, one.body.code, one.text.includes('白细胞')]).toEqual([409, 'REPORT_HELD', false]);
    app.clock.pass({ days: 3 });
    expect(await titles()).toContain('血常规');
    expect((await get(`/reports/${id}`)).status).toBe(200);
  });

  it('shows it as soon as the doctor released it, where the hospital tells', async () => {
    await choose({ laboratory: 'after-doctor' });
    hospital.reports.release({ ...BLOOD, doctorReleasedAt: null });
    app.clock.pass({ days: 5 });
    expect((await list()).held).toEqual([expect.objectContaining({ why: 'after-doctor', until: null })]);
    hospital.reports.release({ ...BLOOD, doctorReleasedAt: app.clock.now() });
    expect(await titles()).toContain('血常规');
  });

  it('waits until family has opened it', async () => {
    const kin = await daughter();
    await choose({ laboratory: 'with-family' });
    expect(await titles()).toEqual(['胸部 CT 平扫']);
    const id = await idOf('血常规', kin);
    expect((await get(`/reports/${id}`)).body.code).toBe('REPORT_HELD');
    expect((await get(`/reports/${id}`, kin)).status).toBe(200);
    expect(await titles()).toEqual(['血常规', '胸部 CT 平扫']);
    expect((await get(`/reports/${id}`)).status).toBe(200);
  });

  it('waits for family anew once the hospital has corrected it', async () => {
    const kin = await daughter();
    await choose({ laboratory: 'with-family' });
    const id = await idOf('血常规', kin);
    await get(`/reports/${id}`, kin);
    expect(await titles()).toContain('血常规');
    app.clock.pass({ hours: 3 });
    hospital.reports.release({ ...BLOOD, reportedAt: app.clock.now() });
    app.clock.pass({ minutes: 30 });
    expect(await titles()).not.toContain('血常规');
    expect((await get(`/reports/${id}`)).body.code).toBe('REPORT_HELD');
    expect((await get(`/reports/${id}`, kin)).status).toBe(200);
    expect(await titles()).toContain('血常规');
  });

  it('waits for nobody where there is no family', async () => {
    await choose({ laboratory: 'with-family', imaging: 'with-family' });
    expect(await titles()).toEqual(['血常规', '胸部 CT 平扫', '血药浓度']);
  });

  it('asks anew whose phone it is before a sensitive report is opened, and not before others', async () => {
    const [hidden, plain] = [await idOf('血药浓度'), await idOf('血常规')];
    app.clock.pass({ minutes: 4, seconds: 59 });
    expect((await get(`/reports/${hidden}`, token, false)).status).toBe(200);
    app.clock.pass({ seconds: 1 });
    const refused = await get(`/reports/${hidden}`, token, false);
    expect([refused.status, refused.body.code, refused.text.includes('浓度')]).toEqual([
      401,
      'STEP_UP_REQUIRED',
      false,
    ]);
    expect((await get(`/reports/${plain}`, token, false)).status).toBe(200);
    expect((await get(`/reports/${hidden}`)).status).toBe(200);
    expect((await get(`/reports/${hidden}`, token, false)).status).toBe(200);
  });

  it('says of a sensitive report, and of no other, that nothing of it stays on a phone', async () => {
    const [hidden, plain] = [await idOf('血药浓度'), await idOf('血常规')];
    const { items } = (await get('/reports')).body as { items: { id: string; sensitive: boolean }[] };
    expect(items.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual([hidden]);
    expect((await get(`/reports/${hidden}`)).body.sensitive).toBe(true);
    expect((await get(`/reports/${plain}`)).body.sensitive).toBe(false);
  });

  it('asks anew where only what was examined is sensitive', async () => {
    const items = [aLaboratoryItem({ name: 'HIV 抗体', value: '阴性' })];
    hospital.reports.release(aLaboratoryReport({ id: 'R4', patientNo: 'A1', title: '血液检查', items }));
    const id = await idOf('血液检查');
    app.clock.pass({ minutes: 6 });
    expect((await get(`/reports/${id}`, token, false)).body.code).toBe('STEP_UP_REQUIRED');
  });

  it('asks anew before an earlier version that is sensitive, though the one that counts is not', async () => {
    await answerConsents(app, personId, ['archive']);
    await get(`/reports/${await idOf('血药浓度')}`);
    app.clock.pass({ minutes: 10 });
    const items = [aLaboratoryItem({ value: '9.99' })];
    hospital.reports.release({ ...HIDDEN, title: '血常规复查', departmentName: '检验科', items });
    const id = await idOf('血常规复查');
    expect((await get(`/reports/${id}`, token, false)).body.version).toBe(2);
    expect((await get(`/reports/${id}?version=1`, token, false)).body.code).toBe('STEP_UP_REQUIRED');
    expect((await get(`/reports/${id}?version=1`)).body.title).toBe('血药浓度');
  });
});
