import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { addActive, aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';
import { TestTerminal } from '../../testing/test-terminal';

const terminal = new TestTerminal();

interface StoredEvent {
  action: string;
  outcome: string;
  code: string | null;
  actorKind: string;
  relation: string | null;
  capacity: string | null;
  personId: string | null;
  traceId: string;
}

const EVENTS = `SELECT action, outcome, code, actor_kind AS actorKind, relation, capacity, person_id AS personId,
  trace_id AS traceId FROM audit_event WHERE seq > ? ORDER BY seq`;

describe('the audit of requests', () => {
  let app: TestApp;
  let token: string;
  let personId: string;
  let seen = 0;
  const database = () => app.nest.get(Database);
  const skip = async () => {
    seen = Number((await database().row<{ last: number }>('SELECT MAX(seq) AS last FROM audit_event'))?.last ?? 0);
  };
  const events = () => database().rows<StoredEvent>(EVENTS, [seen]);

  beforeAll(async () => {
    app = await TestApp.start({
      hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })],
      terminals: { 'hospital-1': terminal.access() },
    });
    token = await app.signIn('li');
    personId = await addActive(app, token);
  });
  beforeEach(skip);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.stop());

  it('writes down a read before its answer goes out, with the trace id of the answer', async () => {
    const traceId = 'ab'.repeat(16);
    const answer = await app.call('GET', `/api/v1/people/${personId}/reports`, {
      token,
      headers: { traceparent: `00-${traceId}-${'1'.repeat(16)}-00` },
    });
    expect(answer.status).toBe(200);
    expect(await events()).toEqual([
      {
        action: 'report.list',
        outcome: 'done',
        code: null,
        actorKind: 'account',
        relation: 'self',
        capacity: 'self',
        personId,
        traceId,
      },
    ]);
  });

  it("keeps a stranger's attempt, for the person to see", async () => {
    const stranger = await app.signIn('stranger');
    await skip();
    await app.call('GET', `/api/v1/people/${personId}/reports`, { token: stranger });
    expect(await events()).toEqual([
      expect.objectContaining({
        action: 'report.list',
        outcome: 'refused',
        code: 'PERSON_NOT_FOUND',
        relation: null,
        capacity: null,
        personId,
      }),
    ]);
  });

  it('keeps an attempt at what cannot be a person, as nobody', async () => {
    await app.call('GET', `/api/v1/people/${'x'.repeat(100)}/reports`, { token });
    expect(await events()).toEqual([expect.objectContaining({ outcome: 'refused', personId: null })]);
  });

  it('calls what was allowed and then went wrong by its code', async () => {
    await app.call('GET', `/api/v1/people/${personId}/card`, { token });
    expect(await events()).toEqual([
      expect.objectContaining({ action: 'card.view', outcome: 'refused', code: 'CARD_NOT_FOUND', personId }),
    ]);
  });

  it('writes one event for each person whose data an answer holds', async () => {
    await app.call('GET', '/api/v1/appointments', { token });
    expect(await events()).toEqual([expect.objectContaining({ action: 'appointment.list', personId })]);
  });

  it('writes none where nobody signed in, and none of what is nobody’s', async () => {
    await app.call('GET', `/api/v1/people/${personId}/reports`);
    await app.call('GET', '/api/v1/hospitals', { token });
    expect(await events()).toEqual([]);
  });

  it('answers nothing that it could not write down', async () => {
    const change = database().change.bind(database());
    jest.spyOn(database(), 'change').mockImplementation(async (sql, parameters) => {
      if (sql.startsWith('INSERT INTO audit_event')) throw new Error('the table is full');
      return change(sql, parameters);
    });
    const answer = await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL_ERROR' } });
    expect(answer.text).not.toContain('items');
    expect(app.log.join()).toContain('could not be written down');
  });

  it('writes down whom an account added, looked at and removed, though nothing is proved', async () => {
    const other = await app.signIn('other');
    await skip();
    const body = { name: LI_HUA.name, document: LI_HUA.document, relation: 'relative', consents: allConsents() };
    const added = await app.call('POST', '/api/v1/people', { token: other, body });
    const { id } = added.body;
    await app.call('GET', `/api/v1/people/${String(id)}`, { token: other });
    await app.call('DELETE', `/api/v1/people/${String(id)}`, { token: other });
    expect((await events()).map(({ action, outcome, personId: whose }) => [action, outcome, whose])).toEqual([
      ['person.add', 'done', id],
      ['person.view', 'done', id],
      ['person.remove', 'done', id],
    ]);
  });

  describe('at a terminal', () => {
    const verify = (codeText: string, by = terminal) => by.verify(app, codeText);

    it('tells the person of the use before the terminal is answered', async () => {
      await app.call('POST', `/api/v1/people/${personId}/card`, { token });
      const { body } = await app.call('POST', `/api/v1/people/${personId}/card/codes`, { token });
      await skip();
      expect((await verify((body.items as { text: string }[])[0]?.text ?? '')).status).toBe(200);
      expect(await events()).toEqual([
        expect.objectContaining({ action: 'card.verify', outcome: 'done', actorKind: 'terminal', personId }),
      ]);
    });

    it('keeps a forged code and a wrong signature, as nobody’s', async () => {
      await verify('made up');
      await verify('made up', new TestTerminal());
      expect((await events()).map(({ outcome, code, personId: whose }) => [outcome, code, whose])).toEqual([
        ['refused', 'CODE_FORGED', null],
        ['refused', 'TERMINAL_SIGNATURE_REFUSED', null],
      ]);
    });
  });
});
