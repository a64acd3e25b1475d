import type { RecordRequest, Timeline } from '@kangqiao/contracts';
import { IpsValidator } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { addLinked } from '../../testing/links';
import { RecordRequestDesk } from '../../testing/record-request-desk';
import { aResident } from '../../testing/residents';

const CHEN_NA = { name: '陈娜', document: aResident('19620202', '204'), birthDate: '1962-02-02', phone: '13800000002' };
// Loading the definitions of R4 takes its time on a busy machine.
const validator = new IpsValidator();

describe('a doctor’s request', () => {
  let desk: RecordRequestDesk;

  beforeEach(async () => {
    desk = await RecordRequestDesk.open();
  });
  afterEach(() => desk.close());

  it('is shown to the resident, who is told at once', async () => {
    const answer = await desk.ask();
    expect(answer).toMatchObject({ status: 201, body: { state: 'pending', until: '2026-11-22T09:40:00+08:00' } });
    expect(await desk.list()).toMatchObject([
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
    const rows = await desk.app.nest
      .get(Database)
      .rows<{ kind: string; urgent: number }>('SELECT kind, urgent FROM notification');
    expect(rows.map((row) => ({ ...row }))).toEqual([{ kind: 'sharing', urgent: 1 }]);
    expect(await desk.log()).toContain('申请了查阅您的健康档案');
  });

  it('never shows the doctor what the family noted', async () => {
    const of = `/api/v1/people/${desk.personId}/record`;
    const { items } = (await desk.app.call('GET', `${of}/timeline`, { token: desk.token })).body as unknown as Timeline;
    const entries = items.filter(({ type }) => type !== 'report');
    expect(entries).not.toEqual([]);
    for (const { type: about, id: subjectId } of entries) {
      const note = { about, subjectId, text: '只写给家里人', version: 0 };
      expect((await desk.app.call('PUT', `${of}/notes`, { token: desk.token, body: note })).status).toBe(200);
    }
    const id = await desk.asked({ scope: 'summary-and-reports' });
    await desk.allow(id);
    const { document } = await desk.read(id);
    expect(JSON.stringify(document)).toContain('青霉素');
    expect(JSON.stringify(document)).not.toContain('只写给家里人');
  });

  it('lets the doctor read nothing before it is allowed, the summary afterwards, and writes down each reading', async () => {
    const id = await desk.asked();
    expect(await desk.read(id)).toMatchObject({ state: 'pending', document: null });
    expect((await desk.allow(id)).body).toMatchObject({ state: 'allowed', actions: { end: true } });
    const { state, document } = await desk.read(id);
    expect(state).toBe('allowed');
    expect(validator.problems(document ?? {})).toEqual([]);
    expect(JSON.stringify(document)).toContain('青霉素');
    expect(JSON.stringify(document)).not.toContain('DiagnosticReport');
    await desk.read(id);
    expect((await desk.list())[0]?.readings).toBe(2);
    expect(await desk.log()).toContain('查阅了您的健康档案（心血管内科 周明）');
  });

  it('gives reports only where they were asked for and allowed', async () => {
    const id = await desk.asked({ scope: 'summary-and-reports' });
    await desk.allow(id, { scope: 'summary' });
    expect(JSON.stringify((await desk.read(id)).document)).not.toContain('DiagnosticReport');
    await desk.end(id);
    const wide = await desk.asked({ scope: 'summary-and-reports' });
    await desk.allow(wide);
    expect(JSON.stringify((await desk.read(wide)).document)).toContain('DiagnosticReport');
  });

  it('gives results with all their digits', async () => {
    const id = await desk.asked({ scope: 'summary-and-reports' });
    await desk.allow(id);
    expect((await desk.reading(id)).text).toContain('"valueQuantity":{"value":5.10,');
  });

  it('cannot be answered with more than was asked for', async () => {
    const id = await desk.asked();
    expect((await desk.allow(id, { scope: 'summary-and-reports' })).body.code).toBe('VALIDATION_FAILED');
    expect((await desk.list())[0]?.state).toBe('pending');
  });

  it('is not repeated while it waits, nor more than five times an hour', async () => {
    const id = await desk.asked();
    expect((await desk.ask()).body.code).toBe('RECORD_REQUEST_TOO_SOON');
    await desk.decide(id, { answer: 'refuse' });
    for (let time = 0; time < 4; time++) await desk.decide(await desk.asked(), { answer: 'refuse' });
    expect((await desk.ask()).body.code).toBe('TOO_MANY_REQUESTS');
  });

  it('can be made by the code that the resident shows', async () => {
    const card = `/api/v1/people/${desk.personId}/card`;
    await desk.app.call('POST', card, { token: desk.token });
    const { items } = (await desk.app.call('POST', `${card}/codes`, { token: desk.token })).body as {
      items: { text: string }[];
    };
    const codeText = items[0]?.text ?? '';
    const id = await desk.asked({ visitNo: undefined, codeText });
    await desk.allow(id);
    expect((await desk.read(id)).state).toBe('allowed');
    await desk.leaveVisit('completed');
    expect((await desk.read(id)).state).toBe('ended');
    expect((await desk.ask({ visitNo: undefined, codeText })).body.code).toBe('CODE_USED');
  });

  it.each([
    ['of another hospital', { hospitalId: 'second' }],
    ['of another day', { visitDate: '2026-11-23' }],
    ['that is over', { state: 'completed' as const }],
  ])('knows no booking %s', async (_, change) => {
    await desk.bookVisit({ id: 'W'.repeat(22), visitNo: 'V2', ...change });
    expect(await desk.ask({ visitNo: 'V2' })).toMatchObject({ status: 404, body: { code: 'APPOINTMENT_NOT_FOUND' } });
  });

  it('is read by the hospital that made it and by no other', async () => {
    const id = await desk.asked();
    await desk.allow(id);
    const foreign = await desk.reading(id, desk.elsewhere);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    const guessed = await desk.reading('0'.repeat(22));
    expect([guessed.status, guessed.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    const unsigned = await desk.app.call('POST', `/terminal/v1/record-requests/${id}/read`, {
      body: { terminalCode: 'room-1' },
    });
    expect(unsigned.status).toBe(401);
    expect((await desk.list())[0]?.readings).toBe(0);
  });

  it('cannot be replayed by whoever listened', async () => {
    const id = await desk.asked();
    await desk.allow(id);
    const change = { nonce: 'a'.repeat(32) };
    const again = () => desk.reading(id, desk.terminal, change);
    expect((await again()).status).toBe(200);
    expect((await again()).body.code).toBe('TERMINAL_REPLAYED');
  });

  it('is nobody else’s to see, to allow or to end', async () => {
    const id = await desk.asked();
    const stranger = await desk.app.signIn('stranger');
    const otherId = await addLinked(desk.app, stranger, CHEN_NA);
    for (const answer of [
      await desk.app.call('GET', desk.at(), { token: stranger }),
      await desk.decide(id, { answer: 'allow' }, stranger),
      await desk.end(id, stranger),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    for (const path of [`/${id}/answer`, `/${id}/end`]) {
      const body = { answer: 'allow' };
      const answer = await desk.app.call('POST', desk.at(path, otherId), { token: stranger, body });
      expect([answer.status, answer.body.code]).toEqual([404, 'RECORD_REQUEST_NOT_FOUND']);
    }
    expect((await desk.list())[0]?.state).toBe('pending');
  });

  it('needs a fresh check of whose phone it is to be allowed, and none to be refused', async () => {
    const id = await desk.asked();
    desk.app.clock.pass({ minutes: 6 });
    const answered = (by: string) =>
      desk.app.call('POST', desk.at(`/${id}/answer`), { token: desk.token, body: { answer: by }, stepUp: false });
    expect((await answered('allow')).body.code).toBe('STEP_UP_REQUIRED');
    expect(((await answered('refuse')).body as unknown as RecordRequest).state).toBe('refused');
  });
});
