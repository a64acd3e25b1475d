import { DataSource } from 'typeorm';
import { TestApp } from '../../testing/test-app';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('gives a token of 256 bits that lasts thirty days', async () => {
    const { status, body } = await app.call('POST', '/api/v1/sessions', { body: { code: 'li' } });
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: '2026-12-22T09:30:00+08:00',
      account: { id: expect.stringMatching(/^\w{22}$/), preferences: { elderMode: false } },
    });
  });

  it('opens one account for a WeChat user, however many phones come at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => app.call('POST', '/api/v1/sessions', { body: { code: 'crowd' } })),
    );
    const ids = answers.map(({ body }) => (body.account as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('answers 401 to a request without a token, with a wrong one, and with one signed out', async () => {
    const token = await app.signIn('li');
    expect((await app.call('GET', '/api/v1/account')).body.code).toBe('SIGN_IN_REQUIRED');
    expect((await app.call('GET', '/api/v1/account', { token: 'x'.repeat(43) })).body.code).toBe('SIGN_IN_EXPIRED');
    expect((await app.call('DELETE', '/api/v1/sessions/current', { token })).status).toBe(204);
    const after = await app.call('GET', '/api/v1/account', { token });
    expect([after.status, after.body.code]).toEqual([401, 'SIGN_IN_EXPIRED']);
  });

  it('keeps the other phones of the account signed in', async () => {
    const [one, other] = [await app.signIn('li'), await app.signIn('li')];
    await app.call('DELETE', '/api/v1/sessions/current', { token: one });
    expect((await app.call('GET', '/api/v1/account', { token: other })).status).toBe(200);
  });

  it('accepts a token to the end of its thirtieth day and no longer', async () => {
    const token = await app.signIn('li');
    app.clock.pass({ days: 29, hours: 23, minutes: 59, seconds: 59 });
    expect((await app.call('GET', '/api/v1/account', { token })).status).toBe(200);
    app.clock.pass({ seconds: 1 });
    expect((await app.call('GET', '/api/v1/account', { token })).status).toBe(401);
  });

  it('keeps a preference', async () => {
    const token = await app.signIn('wang');
    await app.call('PATCH', '/api/v1/account', { token, body: { elderMode: true } });
    await app.call('PATCH', '/api/v1/account', { token, body: { elderMode: null } });
    const { body } = await app.call('GET', '/api/v1/account', { token: await app.signIn('wang') });
    expect(body.preferences).toEqual({ elderMode: true });
  });

  it('refuses a field that the contract does not name', async () => {
    const token = await app.signIn('wang');
    const { status, body } = await app.call('PATCH', '/api/v1/account', { token, body: { admin: true } });
    expect([status, body.code, body.details]).toEqual([
      400,
      'VALIDATION_FAILED',
      [{ field: 'admin', message: '不支持的内容' }],
    ]);
  });

  it.each([
    [{ kind: 'refused' } as const, 401, 'SIGN_IN_CODE_REFUSED'],
    [{ kind: 'unavailable', detail: 'errcode 45011' } as const, 503, 'SIGN_IN_UNAVAILABLE'],
  ])('tells %j apart', async (exchange, status, code) => {
    app.wechat.next = exchange;
    const answer = await app.call('POST', '/api/v1/sessions', { body: { code: 'x' } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('stores neither the token nor the openid in the clear', async () => {
    const token = await app.signIn('secretive');
    const source = app.nest.get(DataSource);
    const rows: object[] = [
      ...(await source.query<object[]>('SELECT * FROM sign_in')),
      ...(await source.query<object[]>('SELECT * FROM account')),
    ];
    const stored = rows.flatMap((row) =>
      Object.values(row).map((value) => Buffer.from(Buffer.isBuffer(value) ? value : String(value)).toString('latin1')),
    );
    expect(stored.length).toBeGreaterThan(0);
    for (const secret of [token, 'openid-of-secretive']) expect(stored.join('\n')).not.toContain(secret);
  });
});
