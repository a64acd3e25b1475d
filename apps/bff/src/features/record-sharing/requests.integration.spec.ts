import type { RecordRequest, RecordRequestList, RequestedRecord, Timeline } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryItem, aLaboratoryReport, IpsValidator } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { Housekeeping } from '../../platform/housekeeping/housekeeping';
import { aChart } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, aResident, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';
import { insertOf } from '../appointments/appointment-row';

const CHEN_NA = { name: '陈娜', document: aResident('19620202', '204'), birthDate: '1962-02-02', phone: '13800000002' };
const ASK = '/terminal/v1/record-requests';
// Loading the definitions of R4 takes its time on a busy machine.
jest.setTimeout(30_000);
const validator = new IpsValidator();

describe('a doctor’s request', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  const terminal = new TestTerminal('first');
  const elsewhere = new TestTerminal('second', 'key-2');

  const bookVisit = async (change: object = {}): Promise<void> => {
    const now = app.clock.now();
    const visit = {
      ...{ id: 'V'.repeat(22), version: 1, state: 'booked' as const, accountId: 'x', personId, hospitalId: 'first' },
      ...{ hospitalName: '第一医院', fileId: 'x', sessionId: 'S1', sessionTotal: null, sessionRemaining: null },
      ...{ departmentId: 'D1', departmentName: '心血管内科', doctorId: null, doctorName: null, doctorTitle: null },
      ...{
        visitDate: localDateOf(now),
        period: 'morning' as const,
        numberId: 'N1',
        startTime: '09:30',
        endTime: '09:40',
      },
      ...{ feeFen: 0, holdExpiresAt: now, bookedAt: now, visitNo: 'V1', queueNo: null, place: null, bring: null },
      ...{ reason: null, stateSince: now, lookedAt: now, dueAt: null, attempts: 0, createdAt: now },
      ...{
        substitute: null,
        substitutedAt: null,
        substituteKept: 0,
        replacesId: null,
        successorId: null,
        appeal: null,
      },
      ...{ waitlistId: null, ...change },
    };
    const { sql, values } = insertOf(visit);
    await app.nest.get(Database).change(sql, values);
  };
  const leaveVisit = (state: string) =>
    app.nest.get(Database).change('UPDATE appointment SET state = ? WHERE visit_no = ?', [state, 'V1']);

  beforeEach(async () => {
    const first = new InMemoryHospital({
      id: 'first',
      name: '第一医院',
      patients: [aFileOf(LI_HUA, 'A1')],
      records: { A1: aChart() },
      reports: [aLaboratoryReport({ patientNo: 'A1', items: [aLaboratoryItem({ value: '5.10' })] })],
    });
    const second = new InMemoryHospital({ id: 'second', name: '第二医院' });
    app = await TestApp.start({
      hospitals: [first, second],
      terminals: { first: terminal.access(), second: elsewhere.access() },
    });
    token = await app.signIn('li');
    personId = await addActive(app, token);
    await bookVisit();
  });
  afterEach(() => app.stop());

  const asking = {
    visitNo: 'V1',
    terminalCode: 'room-3',
    department: '心血管内科',
    doctorName: '周明',
    scope: 'summary',
  };
  const ask = (more: object = {}, by = terminal) => by.post(app, ASK, { ...asking, ...more });
  const asked = async (more: object = {}) => String((await ask(more)).body.requestId);
  const read = async (id: string, by = terminal) =>
    (await by.post(app, `${ASK}/${id}/read`, { terminalCode: 'room-3' })).body as unknown as RequestedRecord;
  const readText = async (id: string) =>
    (await terminal.post(app, `${ASK}/${id}/read`, { terminalCode: 'room-3' })).text;
  const at = (path = '', id = personId) => `/api/v1/people/${id}/record-requests${path}`;
  const decide = (id: string, body: object, by = token) => app.call('POST', at(`/${id}/answer`), { token: by, body });
  const allow = (id: string, more: object = {}) => decide(id, { answer: 'allow', ...more });
  const end = (id: string, by = token) => app.call('POST', at(`/${id}/end`), { token: by, body: {} });
  const list = async () => ((await app.call('GET', at(), { token })).body as unknown as RecordRequestList).items;
  const log = async () =>
    JSON.stringify((await app.call('GET', `/api/v1/people/${personId}/access-log`, { token })).body);

  it('is shown to the resident, who is told at once', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({ status: 201, body: { state: 'pending', until: '2026-11-22T09:40:00+08:00' } });
    expect(await list()).toMatchObject([
      {
        ...{
          hospitalName: '第一医院',
          department: '心血管内科',
          doctorName: '周明',
          scope: 'summary',
          state: 'pending',
        },
        ...{ readings: 0, actions: { allow: true, refuse: true, end: false } },
      },
    ]);
    const rows = await app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification');
    expect(rows.map((row) => ({ ...row }))).toEqual([{ kind: 'sharing', urgent: 1 }]);
    expect(await log()).toContain('申请了查阅您的健康档案');
  });

  it('never shows the doctor what the family noted', async () => {
    const of = `/api/v1/people/${personId}/record`;
    const { items } = (await app.call('GET', `${of}/timeline`, { token })).body as unknown as Timeline;
    for (const { type: about, id: subjectId } of items) {
      const note = { about, subjectId, text: '只写给家里人', version: 0 };
      expect((await app.call('PUT', `${of}/notes`, { token, body: note })).status).toBe(200);
    }
    const id = await asked({ scope: 'summary-and-reports' });
    await allow(id);
    const { document } = await read(id);
    expect(JSON.stringify(document)).toContain('青霉素');
    expect(JSON.stringify(document)).not.toContain('只写给家里人');
  });

  it('lets the doctor read nothing before it is allowed, the summary afterwards, and writes down each reading', async () => {
    const id = await asked();
    expect(await read(id)).toMatchObject({ state: 'pending', document: null });
    expect((await allow(id)).body).toMatchObject({ state: 'allowed', actions: { end: true } });
    const { state, document } = await read(id);
    expect(state).toBe('allowed');
    expect(validator.problems(document ?? {})).toEqual([]);
    expect(JSON.stringify(document)).toContain('青霉素');
    expect(JSON.stringify(document)).not.toContain('DiagnosticReport');
    await read(id);
    expect((await list())[0]?.readings).toBe(2);
    expect(await log()).toContain('查阅了您的健康档案（心血管内科 周明）');
  });

  it('gives reports only where they were asked for and allowed', async () => {
    const id = await asked({ scope: 'summary-and-reports' });
    await allow(id, { scope: 'summary' });
    expect(JSON.stringify((await read(id)).document)).not.toContain('DiagnosticReport');
    await end(id);
    const wide = await asked({ scope: 'summary-and-reports' });
    await allow(wide);
    expect(JSON.stringify((await read(wide)).document)).toContain('DiagnosticReport');
  });

  it('gives results with all their digits', async () => {
    const id = await asked({ scope: 'summary-and-reports' });
    await allow(id);
    expect(await readText(id)).toContain('"valueQuantity":{"value":5.10,');
  });

  it('cannot be answered with more than was asked for', async () => {
    const id = await asked();
    expect((await allow(id, { scope: 'summary-and-reports' })).body.code).toBe('VALIDATION_FAILED');
    expect((await list())[0]?.state).toBe('pending');
  });

  it.each(['completed', 'cancelled', 'missed', 'stopped'])('ends with the visit: %s', async (state) => {
    const id = await asked();
    await allow(id);
    await leaveVisit('arrived');
    expect((await read(id)).state).toBe('allowed');
    await leaveVisit(state);
    expect(await read(id)).toMatchObject({ state: 'ended', document: null });
    expect((await list())[0]).toMatchObject({ state: 'ended', actions: { end: false } });
  });

  it('keeps nothing of what could be read once the visit is over', async () => {
    const kept = () => app.nest.get(Database).rows('SELECT id FROM record_request WHERE content_sealed IS NOT NULL');
    await allow(await asked());
    await leaveVisit('arrived');
    await app.nest.get(Housekeeping).runAll();
    expect(await kept()).toHaveLength(1);
    await leaveVisit('completed');
    await app.nest.get(Housekeeping).runAll();
    expect(await kept()).toEqual([]);
  });

  it.each([
    [{ hours: 7, minutes: 59 }, 'allowed'],
    [{ hours: 8 }, 'ended'],
  ])('ends after the hours that the region allows: after %o it is %s', async (passed, state) => {
    const id = await asked();
    await allow(id);
    app.clock.pass(passed);
    expect((await read(id)).state).toBe(state);
  });

  it('is withdrawn at once, and nothing of it is kept', async () => {
    const id = await asked();
    await allow(id);
    expect((await end(id)).body.state).toBe('ended');
    expect(await read(id)).toMatchObject({ state: 'ended', document: null });
    const rows = await app.nest.get(Database).rows('SELECT id FROM record_request WHERE content_sealed IS NOT NULL');
    expect(rows).toEqual([]);
  });

  it('ends with the person’s consent', async () => {
    const id = await asked();
    await allow(id);
    await answerConsents(app, personId, ['record'], false);
    expect(await read(id)).toMatchObject({ state: 'ended', document: null });
  });

  it('can be refused, and is then settled', async () => {
    const id = await asked();
    expect((await decide(id, { answer: 'refuse' })).body.state).toBe('refused');
    expect((await allow(id)).body.code).toBe('NOT_ALLOWED_IN_STATE');
    expect(await read(id)).toMatchObject({ state: 'refused', document: null });
  });

  it('lapses after ten minutes without an answer', async () => {
    const id = await asked();
    app.clock.pass({ minutes: 10 });
    expect((await read(id)).state).toBe('lapsed');
    expect((await allow(id)).body.code).toBe('NOT_ALLOWED_IN_STATE');
    await app.nest.get(Housekeeping).runAll();
    expect((await list())[0]?.state).toBe('lapsed');
    app.clock.pass({ days: 31 });
    await app.nest.get(Housekeeping).runAll();
    expect(await app.nest.get(Database).rows('SELECT id FROM record_request')).toEqual([]);
  });

  it('is decided once, however many answer at the same time', async () => {
    const id = await asked();
    const answers = await Promise.all([allow(id), allow(id), decide(id, { answer: 'refuse' })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is not repeated while it waits, nor more than five times an hour', async () => {
    const id = await asked();
    expect((await ask()).body.code).toBe('RECORD_REQUEST_TOO_SOON');
    await decide(id, { answer: 'refuse' });
    for (let time = 0; time < 4; time++) await decide(await asked(), { answer: 'refuse' });
    expect((await ask()).body.code).toBe('TOO_MANY_REQUESTS');
  });

  it('can be made by the code that the resident shows', async () => {
    const card = `/api/v1/people/${personId}/card`;
    await app.call('POST', card, { token });
    const { items } = (await app.call('POST', `${card}/codes`, { token })).body as { items: { text: string }[] };
    const codeText = items[0]?.text ?? '';
    const id = await asked({ visitNo: undefined, codeText });
    await allow(id);
    expect((await read(id)).state).toBe('allowed');
    await leaveVisit('completed');
    expect((await read(id)).state).toBe('ended');
    expect((await ask({ visitNo: undefined, codeText })).body.code).toBe('CODE_USED');
  });

  it.each([
    ['of another hospital', { hospitalId: 'second' }],
    ['of another day', { visitDate: '2026-11-23' }],
    ['that is over', { state: 'completed' }],
  ])('knows no booking %s', async (_, change) => {
    await bookVisit({ id: 'W'.repeat(22), visitNo: 'V2', ...change });
    expect(await ask({ visitNo: 'V2' })).toMatchObject({ status: 404, body: { code: 'APPOINTMENT_NOT_FOUND' } });
  });

  it('is read by the hospital that made it and by no other', async () => {
    const id = await asked();
    await allow(id);
    const foreign = await elsewhere.post(app, `${ASK}/${id}/read`, { terminalCode: 'room-1' });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    const guessed = await terminal.post(app, `${ASK}/${'0'.repeat(22)}/read`, { terminalCode: 'room-1' });
    expect([guessed.status, guessed.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    const unsigned = await app.call('POST', `${ASK}/${id}/read`, { body: { terminalCode: 'room-1' } });
    expect(unsigned.status).toBe(401);
    expect((await list())[0]?.readings).toBe(0);
  });

  it('cannot be replayed by whoever listened', async () => {
    const id = await asked();
    await allow(id);
    const change = { nonce: 'a'.repeat(32) };
    const again = () => terminal.post(app, `${ASK}/${id}/read`, { terminalCode: 'room-3' }, change);
    expect((await again()).status).toBe(200);
    expect((await again()).body.code).toBe('TERMINAL_REPLAYED');
  });

  it('is nobody else’s to see, to allow or to end', async () => {
    const id = await asked();
    const stranger = await app.signIn('stranger');
    const otherId = await addLinked(app, stranger, CHEN_NA);
    for (const answer of [
      await app.call('GET', at(), { token: stranger }),
      await decide(id, { answer: 'allow' }, stranger),
      await end(id, stranger),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    for (const path of [`/${id}/answer`, `/${id}/end`]) {
      const body = { answer: 'allow' };
      const answer = await app.call('POST', at(path, otherId), { token: stranger, body });
      expect([answer.status, answer.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    }
    expect((await list())[0]?.state).toBe('pending');
  });

  it('needs a fresh check of whose phone it is to be allowed, and none to be refused', async () => {
    const id = await asked();
    app.clock.pass({ minutes: 6 });
    const answered = (by: string) =>
      app.call('POST', at(`/${id}/answer`), { token, body: { answer: by }, stepUp: false });
    expect((await answered('allow')).body.code).toBe('STEP_UP_REQUIRED');
    expect(((await answered('refuse')).body as unknown as RecordRequest).state).toBe('refused');
  });
});
