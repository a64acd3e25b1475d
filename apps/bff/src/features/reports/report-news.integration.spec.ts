import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { addActive, aFileOf, answerConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { HospitalEvents } from '../hospital-push/hospital-events';
import { CONTENT, type NotificationContent } from '../notifications/notifications';
import { ReportRetention } from './report-retention';
import { ReportWatchSweep } from './report-watch-sweep';
import { ReportWatches } from './report-watches';

const BLOOD = aLaboratoryReport({ id: 'R1', patientNo: 'A1', reportedAt: new Date('2026-11-22T01:30:00Z') });
const CHEN = { name: '陈娜', document: aResident('19851212', '202'), phone: '13800000002' };

describe('a new report', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let personId: string;

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1'), aFileOf(CHEN, 'C1')],
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await answerConsents(app, personId, ['notifications']);
    await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
  });
  afterEach(() => app.stop());

  const database = () => app.nest.get(Database);
  const told = async () => {
    const rows = await database().rows<{ personId: string; kind: string; sealed: Buffer; shownAt: Date }>(
      'SELECT person_id AS personId, kind, content_sealed AS sealed, shown_at AS shownAt FROM notification ORDER BY shown_at',
    );
    return rows.map(({ sealed, ...row }) => ({ ...row, text: app.nest.get(PrivateFields).open(CONTENT, sealed) }));
  };
  const sweep = () => app.nest.get(ReportWatchSweep).run();
  const push = (patientNo = 'A1') =>
    app.nest.get(HospitalEvents).handle('first', [{ kind: 'report-ready', patientNo, reportId: 'R1' }]);
  const watches = async () => (await database().rows('SELECT person_id FROM report_watch')).length;

  it('is told once when the hospital says that it is there, by its kind and never by what it says', async () => {
    hospital.reports.release(BLOOD);
    await push();
    await sweep();
    await push();
    await sweep();
    const [one, ...others] = await told();
    expect([one?.personId, one?.kind, others]).toEqual([personId, 'report-ready', []]);
    expect(JSON.parse(one?.text ?? '')).toMatchObject({
      title: '新报告可以查看了',
      body: '第一医院发布了新的检验报告。',
      target: { kind: 'report', personId },
      fields: { hospital: '第一医院', report: '检验报告', time: '2026-11-22 09:30' },
    });
    expect(one?.text).not.toMatch(/血常规|白细胞|李华/);
    const [event] = await database().rows<{ actor: string }>(
      "SELECT actor_kind AS actor FROM audit_event WHERE action = 'report.ready' AND person_id = ?",
      [personId],
    );
    expect(event?.actor).toBe('hospital');
  });

  it('opens from what was told', async () => {
    hospital.reports.release(BLOOD);
    await push();
    await sweep();
    const { target } = JSON.parse((await told())[0]?.text ?? '{}') as { target: { id: string } };
    const answer = await app.call('GET', `/api/v1/people/${personId}/reports/${target.id}`, { token });
    expect(answer.body.title).toBe('血常规');
  });

  it('is looked for again while the hospital is not ready, for an hour', async () => {
    await push();
    await sweep();
    expect([await told(), await watches()]).toEqual([[], 1]);
    hospital.reports.release(BLOOD);
    app.clock.pass({ minutes: 15 });
    hospital.next('unavailable', 'list');
    await sweep();
    expect(await told()).toHaveLength(0);
    app.clock.pass({ minutes: 15 });
    await sweep();
    expect(await told()).toHaveLength(1);
    app.clock.pass({ minutes: 45 });
    await sweep();
    expect(await watches()).toBe(0);
  });

  it('of a number that nobody has is nobody’s', async () => {
    await push('C1');
    expect(await watches()).toBe(0);
  });

  it('is not told, and the hospital not asked, without the consent to be told', async () => {
    await answerConsents(app, personId, ['notifications'], false);
    hospital.reports.release(BLOOD);
    const asked = jest.spyOn(hospital.reports, 'list');
    await push();
    await sweep();
    expect([await told(), await watches(), asked.mock.calls.length]).toEqual([[], 0, 0]);
  });

  it('is not told of when it was read already', async () => {
    hospital.reports.release(BLOOD);
    const { body } = await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    const [{ id } = { id: '' }] = body.items as { id: string }[];
    await app.call('GET', `/api/v1/people/${personId}/reports/${id}`, { token });
    await push();
    await sweep();
    expect(await told()).toEqual([]);
  });

  it('is told anew once it was corrected, though it was read before', async () => {
    hospital.reports.release(BLOOD);
    await push();
    await sweep();
    const { target } = JSON.parse((await told())[0]?.text ?? '{}') as { target: { id: string } };
    await app.call('GET', `/api/v1/people/${personId}/reports/${target.id}`, { token });
    app.clock.pass({ hours: 3 });
    hospital.reports.release({ ...BLOOD, reportedAt: app.clock.now() });
    app.clock.pass({ minutes: 1 });
    await push();
    await sweep();
    await push();
    await sweep();
    const [first, again, ...others] = (await told()).map(({ text }) => JSON.parse(text) as NotificationContent);
    expect([first?.title, others]).toEqual(['新报告可以查看了', []]);
    expect(again).toMatchObject({
      title: '报告已更正，请重新查看',
      body: '第一医院更正了之前的检验报告，请以更正后的为准。',
      fields: { report: '更正的检验报告', reason: '报告已更正', note: '请重新查看' },
    });
  });

  it('is told to be corrected to who has read it, though nobody was told of it before, and to be opened with family', async () => {
    const settings = { laboratory: 'with-family', imaging: 'at-once', microbiology: 'at-once' };
    hospital.reports.release(BLOOD);
    const { body } = await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    const [{ id } = { id: '' }] = body.items as { id: string }[];
    await app.call('GET', `/api/v1/people/${personId}/reports/${id}`, { token });
    await app.call('PUT', `/api/v1/people/${personId}/report-settings`, { token, body: settings });
    app.clock.pass({ hours: 3 });
    hospital.reports.release({ ...BLOOD, reportedAt: app.clock.now() });
    await push();
    await sweep();
    expect((await told()).map(({ text }) => JSON.parse(text) as NotificationContent)).toMatchObject([
      { title: '报告已更正，请和家人一起看' },
    ]);
  });

  it('is told when the person wants to hear of it: later, or as soon as the doctor released it', async () => {
    const settings = { laboratory: 'after-doctor', imaging: 'at-once', microbiology: 'at-once' };
    await app.call('PUT', `/api/v1/people/${personId}/report-settings`, { token, body: settings });
    hospital.reports.release(BLOOD);
    hospital.reports.release({ ...BLOOD, id: 'R2', doctorReleasedAt: null });
    await push();
    await sweep();
    expect((await told()).map(({ shownAt }) => shownAt)).toEqual([new Date('2026-11-25T01:30:00Z')]);
    app.clock.pass({ hours: 4 });
    hospital.reports.release({ ...BLOOD, id: 'R2', doctorReleasedAt: app.clock.now() });
    await sweep();
    expect(await told()).toHaveLength(2);
  });

  it('is looked for of everybody who had a visit and wants to be told', async () => {
    const visit = (id: string, visitDate: string, state: string) =>
      database().change(
        `INSERT INTO appointment (id, version, state, account_id, person_id, hospital_id, hospital_name, file_id, session_id,
           department_id, department_name, visit_date, period, number_id, start_time, end_time, fee_fen, hold_expires_at,
           state_since, attempts, created_at)
         VALUES (?, 1, ?, 'a', ?, 'first', '第一医院', 'f', 's', 'd', '内科', ?, 'morning', ?, '09:00', '09:10', 0, ?, ?, 0, ?)`,
        [id, state, personId, visitDate, id, ...Array<Date>(3).fill(app.clock.now())],
      );
    await visit('too-long-ago', '2026-11-18', 'completed');
    await visit('cancelled', '2026-11-21', 'cancelled');
    await app.nest.get(ReportWatches).watchVisitors();
    expect(await watches()).toBe(0);
    await visit('lately', '2026-11-21', 'completed');
    await app.nest.get(ReportWatches).watchVisitors();
    hospital.reports.release(BLOOD);
    await sweep();
    expect(await told()).toHaveLength(1);
  });

  it('leaves no copy once the person no longer wants any', async () => {
    await answerConsents(app, personId, ['archive']);
    hospital.reports.release(BLOOD);
    await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    const count = async () => (await database().rows('SELECT id FROM archived_report')).length;
    const retention = app.nest.get(ReportRetention);
    await retention.removeWithdrawn();
    expect(await count()).toBe(1);
    await answerConsents(app, personId, ['archive'], false);
    await retention.removeWithdrawn();
    expect([await count(), (await database().rows('SELECT 1 FROM report_answer')).length]).toEqual([0, 0]);
  });

  it('is given out and forgotten with everything else', async () => {
    await answerConsents(app, personId, ['archive']);
    hospital.reports.release(BLOOD);
    const { body } = await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    const [{ id } = { id: '' }] = body.items as { id: string }[];
    await app.call('GET', `/api/v1/people/${personId}/reports/${id}`, { token });
    const exported = await app.call('GET', `/api/v1/people/${personId}/export?format=json`, { token });
    expect(exported.text).toContain('长期保存的报告');
    expect(exported.text).toMatch(/名称：白细胞计数 结果：6\.21/);
    const headers = { 'idempotency-key': 'forget' };
    expect((await app.call('POST', `/api/v1/people/${personId}/erasure`, { token, headers })).status).toBe(200);
    for (const table of ['archived_report', 'superseded_report', 'report_reading', 'report_answer', 'report_watch'])
      expect([table, (await database().rows(`SELECT * FROM ${table}`)).length]).toEqual([table, 0]);
  });
});
