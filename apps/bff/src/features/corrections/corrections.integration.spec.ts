import type { Correction, CorrectionDeskList, CorrectionList, ReportList, Timeline } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { aLaboratoryReport } from '@kangqiao/testing';
import { Database } from '../../database/database';
import { aChart } from '../../testing/charts';
import { addLinked } from '../../testing/links';
import { addActive, aFileOf, answerConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

const DESK = '/terminal/v1/corrections';
const TEXT = '我没有青霉素过敏，请核对。';

describe('a correction', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  const terminal = new TestTerminal('first');
  const elsewhere = new TestTerminal('second', 'key-2');

  const start = async (terminals: Parameters<typeof TestApp.start>[0] = {}) => {
    const first = new InMemoryHospital({
      ...{ id: 'first', name: '第一医院', recordOfficePhone: '0911-1234567', patients: [aFileOf(LI_HUA, 'A1')] },
      ...{ records: { A1: aChart() }, reports: [aLaboratoryReport({ patientNo: 'A1' })] },
    });
    const second = new InMemoryHospital({ id: 'second', name: '第二医院' });
    app = await TestApp.start({ hospitals: [first, second], ...terminals });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  };
  beforeEach(() => start({ terminals: { first: terminal.access(), second: elsewhere.access() } }));
  afterEach(() => app.stop());

  const of = (path: string) => `/api/v1/people/${personId}${path}`;
  const entry = async (type: string) =>
    ((await app.call('GET', of('/record/timeline'), { token })).body as unknown as Timeline).items.find(
      (one) => one.type === type,
    )?.id ?? '';
  const send = (body: object, by = token) => app.call('POST', of('/record/corrections'), { token: by, body });
  const sent = async (more: object = {}) => {
    const answer = await send({ about: 'allergy', subjectId: await entry('allergy'), text: TEXT, ...more });
    expect(answer.status).toBe(201);
    return answer.body as unknown as Correction;
  };
  const list = async (by = token) =>
    (await app.call('GET', of('/record/corrections'), { token: by })).body as unknown as CorrectionList;
  const waiting = async (by = terminal) => ((await by.get(app, DESK)).body as unknown as CorrectionDeskList).items;
  const decide = (id: string, body: object, by = terminal) => by.post(app, `${DESK}/${id}`, body);
  const told = () => app.nest.get(Database).rows<{ kind: string }>('SELECT kind FROM notification');

  it('goes to the hospital that said so, by its own numbers and without a name, and is received when it is read', async () => {
    const correction = await sent();
    expect(correction).toMatchObject({
      ...{ about: 'allergy', title: '对青霉素过敏', occurredOn: '2024-05-01', hospitalName: '第一医院' },
      ...{ text: TEXT, state: 'sent', answer: null, decidedAt: null },
    });
    expect(await waiting(elsewhere)).toEqual([]);
    const [read, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(read).toMatchObject({ id: correction.id, patientNo: 'A1', sourceId: '1', text: TEXT, state: 'received' });
    expect(JSON.stringify(read)).not.toContain('李华');
    expect((await list()).items[0]?.state).toBe('received');
    const log = await app.call('GET', of('/access-log'), { token });
    expect(log.text).toContain('受理了您的健康档案更正申请');
  });

  it('accepted or declined, is told to whoever wrote it, and the decision stands', async () => {
    const { id } = await sent();
    expect((await decide(id, { decision: 'decline' })).status).toBe(400);
    expect((await decide(id, { decision: 'decline', answer: '经核对病历，记录无误' })).body).toEqual({
      id,
      state: 'declined',
    });
    expect((await decide(id, { decision: 'decline', answer: '经核对病历，记录无误' })).status).toBe(200);
    expect((await decide(id, { decision: 'accept' })).body.code).toBe('NOT_ALLOWED_IN_STATE');
    expect((await list()).items).toMatchObject([{ state: 'declined', answer: '经核对病历，记录无误' }]);
    expect((await told()).map((row) => ({ ...row }))).toEqual([{ kind: 'record' }]);
    const { body } = await app.call('GET', '/api/v1/notifications', { token });
    expect(body).toMatchObject({ items: [{ target: { kind: 'corrections', id: null } }] });
    expect(await waiting()).toEqual([]);
    const other = await sent();
    expect((await decide(other.id, { decision: 'accept' })).body.state).toBe('accepted');
  });

  it('is decided by its own hospital alone', async () => {
    const { id } = await sent();
    expect((await decide(id, { decision: 'accept' }, elsewhere)).body.code).toBe('CORRECTION_NOT_FOUND');
    expect((await decide(id, { decision: 'accept' }, new TestTerminal('first'))).status).toBe(401);
    expect((await list()).items[0]?.state).toBe('sent');
  });

  it('may be about a report', async () => {
    const { items } = (await app.call('GET', of('/reports'), { token })).body as unknown as ReportList;
    await sent({ about: 'report', subjectId: items[0]?.id });
    expect(await waiting()).toMatchObject([{ about: 'report', patientNo: 'A1', title: items[0]?.title }]);
  });

  it('needs words, and something that is there', async () => {
    const subjectId = await entry('allergy');
    expect((await send({ about: 'allergy', subjectId, text: '不对啊啊' })).status).toBe(400);
    expect((await send({ about: 'allergy', subjectId, text: '不对啊啊啊' })).status).toBe(201);
    expect((await send({ about: 'visit', subjectId, text: TEXT })).body.code).toBe('RECORD_ENTRY_NOT_FOUND');
    expect((await send({ about: 'allergy', subjectId: 'x', text: TEXT })).body.code).toBe('RECORD_ENTRY_NOT_FOUND');
  });

  it('is taken of kept copies, too', async () => {
    await answerConsents(app, personId, ['archive']);
    await sent();
    expect(await waiting()).toMatchObject([{ patientNo: 'A1', sourceId: '1' }]);
  });

  it('of somebody else is not shown to family from whom sensitive departments are hidden', async () => {
    await sent();
    const son = await app.signIn('son');
    const terms = { relation: 'parent', capacity: 'family', scope: 'everything' } as const;
    await addLinked(app, son, { ...LI_HUA, birthDate: '1990-01-01' }, terms);
    expect(await list(son)).toEqual({ items: [], withheld: true });
  });

  it('is kept sealed, and goes with the person', async () => {
    await sent();
    const database = app.nest.get(Database);
    const [row] = await database.rows<{ content: Buffer }>('SELECT content_sealed AS content FROM record_correction');
    expect(row?.content.toString('utf8')).not.toContain('青霉素');
    await app.call('POST', of('/erasure'), { token, headers: { 'idempotency-key': 'k' } });
    expect(await database.rows('SELECT id FROM record_correction')).toEqual([]);
  });

  it('is limited to ten a day', async () => {
    const subjectId = await entry('allergy');
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await send({ about: 'allergy', subjectId, text: TEXT })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
  });

  it('is not taken for a hospital without a signed line; its record office is named', async () => {
    await app.stop();
    await start();
    const answer = await send({ about: 'allergy', subjectId: await entry('allergy'), text: TEXT });
    expect(answer).toMatchObject({ status: 409, body: { code: 'NOT_ALLOWED_IN_STATE' } });
    expect(answer.body.message).toBe('第一医院暂不在线受理更正，请联系该院病案室，电话 0911-1234567');
  });
});
