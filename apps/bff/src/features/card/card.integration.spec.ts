import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { addActive, aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const ACTIVE = {
  number: expect.stringMatching(/^[0-9A-Z]{20}$/),
  state: 'active',
  issuer: '康桥示范区全民健康信息平台',
  nameMasked: '李*',
  appliedAt: '2026-11-22T09:30:00+08:00',
  issuedAt: '2026-11-22T09:30:00+08:00',
  actions: { show: true, apply: false, revoke: true },
};

describe('the e-health card', () => {
  let app: TestApp;
  let token: string;
  let card: string;

  const call = (method: 'GET' | 'POST' | 'DELETE', path = '', by = token) =>
    app.call(method, `${card}${path}`, { token: by });

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    card = `/api/v1/people/${await addActive(app, token)}/card`;
  });
  afterAll(() => app.stop());

  it('tells who issues the cards here to whoever is signed in', async () => {
    expect((await app.call('GET', '/api/v1/card-issuer')).status).toBe(401);
    const { status, body } = await app.call('GET', '/api/v1/card-issuer', { token });
    expect([status, body]).toEqual([
      200,
      {
        name: '康桥示范区全民健康信息平台',
        requires: [],
        newborns: true,
        codesAhead: 15,
        staticCodes: true,
        revoke: true,
      },
    ]);
  });

  it('is not given to a person awaiting proof', async () => {
    const other = await app.signIn('other');
    const { name, document } = LI_HUA;
    const added = await app.call('POST', '/api/v1/people', {
      token: other,
      body: { name, document, relation: 'self', consents: allConsents() },
    });
    for (const [method, rest] of [
      ['GET', ''],
      ['POST', ''],
      ['DELETE', ''],
      ['POST', '/codes'],
      ['POST', '/static-code'],
      ['GET', '/uses'],
    ] as const) {
      const answer = await app.call(method, `/api/v1/people/${String(added.body.id)}/card${rest}`, { token: other });
      expect([answer.status, answer.body.code]).toEqual([403, 'PERSON_NOT_ACTIVE']);
    }
  });

  it('is not there before it is applied for', async () => {
    for (const [method, rest] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/codes'],
      ['POST', '/static-code'],
    ] as const) {
      expect((await call(method, rest)).body.code).toBe('CARD_NOT_FOUND');
    }
  });

  it('is the same however often it is applied for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => call('POST')));
    for (const { status, body } of answers) expect([status, body]).toEqual([201, ACTIVE]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect((await call('GET')).body).toEqual(answers[0]?.body);
    const people = await app.call('GET', '/api/v1/people', { token });
    expect(people.body.items).toEqual([expect.objectContaining({ hasCard: true })]);
  });

  it.each([
    ['', 1],
    ['?count=1', 1],
    ['?count=15', 15],
    ['?count=16', 15],
    ['?count=60', 15],
  ])('gives codes for the query "%s", as many as the issuer gives, soonest first', async (query, length) => {
    const { status, body } = await call('POST', `/codes${query}`);
    const items = body.items as Record<'text' | 'startsAt' | 'refreshAt' | 'expiresAt', string>[];
    expect([status, items.length, body.now]).toEqual([200, length, '2026-11-22T09:30:00+08:00']);
    expect(items[0]?.startsAt).toBe(body.now);
    // Each is shown when the one before is replaced.
    expect(items.slice(1).map(({ startsAt }) => startsAt)).toEqual(
      items.slice(0, -1).map(({ refreshAt }) => refreshAt),
    );
    expect(new Set(items.map(({ text }) => text)).size).toBe(length);
    for (const { text } of items) expect(text).not.toContain(LI_HUA.document.number);
  });

  it.each(['0', '61', '1.5', 'many', '-1', '1e9'])('refuses to give %s codes', async (count) => {
    const { status, body } = await call('POST', `/codes?count=${count}`);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('has a code to print, with what must be known of it', async () => {
    const { status, body } = await call('POST', '/static-code');
    expect([status, body]).toEqual([
      200,
      {
        text: expect.stringMatching(/^KQ1\./),
        issuedAt: '2026-11-22T09:30:00+08:00',
        notice: expect.stringContaining('任何人拍照都能复制'),
      },
    ]);
  });

  it('tells of no uses before there are any, and refuses a time that is none', async () => {
    expect((await call('GET', '/uses')).body).toEqual({ items: [] });
    const wrong = await call('GET', '/uses?since=yesterday');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('gives no codes once it is ended, and another number when it is applied for again', async () => {
    const { number } = (await call('GET')).body;
    const ended = await call('DELETE');
    const revoked = { ...ACTIVE, number, state: 'revoked', actions: { show: false, apply: true, revoke: false } };
    expect([ended.status, ended.body]).toEqual([200, revoked]);
    expect((await call('GET')).body).toEqual(revoked);
    for (const path of ['/codes', '/static-code']) {
      expect((await call('POST', path)).body.code).toBe('CODE_REVOKED');
    }
    expect((await call('DELETE')).body).toEqual(revoked);

    app.clock.pass({ minutes: 1 });
    const again = await call('POST');
    expect([again.status, again.body.state, again.body.appliedAt]).toEqual([
      201,
      'active',
      '2026-11-22T09:31:00+08:00',
    ]);
    expect(again.body.number).not.toBe(number);
    expect((await call('POST', '/codes')).status).toBe(200);
  });
});
