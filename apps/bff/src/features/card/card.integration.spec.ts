import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { DataSource } from 'typeorm';
import { addActive, aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

describe('the e-health card', () => {
  let app: TestApp;
  let token: string;
  let card: string;

  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
    card = `/api/v1/people/${await addActive(app, token)}/card`;
  });
  afterAll(() => app.stop());

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
      ['POST', '/codes'],
    ] as const) {
      const answer = await app.call(method, `/api/v1/people/${String(added.body.id)}/card${rest}`, { token: other });
      expect([answer.status, answer.body.code]).toEqual([403, 'PERSON_NOT_ACTIVE']);
    }
  });

  it('is not there before it is applied for', async () => {
    expect((await app.call('GET', card, { token })).body.code).toBe('CARD_NOT_FOUND');
    expect((await app.call('POST', `${card}/codes`, { token })).body.code).toBe('CARD_NOT_FOUND');
  });

  it('is the same however often it is applied for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => app.call('POST', card, { token })));
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([
        201,
        {
          number: expect.stringMatching(/^[0-9A-Z]{20}$/),
          state: 'active',
          issuer: '康桥示范区全民健康信息平台',
          nameMasked: '李*',
          issuedAt: '2026-11-22T09:30:00+08:00',
        },
      ]);
    }
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect((await app.call('GET', card, { token })).body).toEqual(answers[0]?.body);
    const people = await app.call('GET', '/api/v1/people', { token });
    expect(people.body.items).toEqual([expect.objectContaining({ hasCard: true })]);
  });

  it.each([
    ['', 1],
    ['?count=1', 1],
    ['?count=5', 5],
  ])('gives codes for the query "%s", soonest first', async (query, length) => {
    const { status, body } = await app.call('POST', `${card}/codes${query}`, { token });
    const items = body.items as { text: string; expiresAt: string }[];
    expect([status, items.length]).toEqual([200, length]);
    expect(items.map(({ expiresAt }) => expiresAt)).toEqual(items.map(({ expiresAt }) => expiresAt).sort());
    for (const { text } of items) expect(text).not.toContain(LI_HUA.document.number);
  });

  it.each(['0', '6', '1.5', 'many'])('refuses to give %s codes', async (count) => {
    const { status, body } = await app.call('POST', `${card}/codes?count=${count}`, { token });
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('gives no codes once it is revoked', async () => {
    await app.nest.get(DataSource).query("UPDATE health_card SET state = 'revoked'");
    expect((await app.call('GET', card, { token })).body.state).toBe('revoked');
    expect((await app.call('POST', `${card}/codes`, { token })).body.code).toBe('CODE_REVOKED');
  });
});
