import { Database } from '../../database/database';
import { startStubUpstream } from '../../testing/stub-upstream';
import { TestApp } from '../../testing/test-app';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(() => app.clock.pass({ minutes: 2 }));
  afterAll(() => app.stop());

  it('gives a token of 256 bits that lasts thirty days', async () => {
    const expiresAt = new Date(app.clock.now().getTime() + 30 * 86_400_000);
    const { status, body } = await app.call('POST', '/api/v1/sessions', { body: { code: 'li' } });
    expect(status).toBe(201);
    expect(new Date(String(body.expiresAt))).toEqual(expiresAt);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.stringMatching(/\+08:00$/),
      account: {
        id: expect.stringMatching(/^\w{22}$/),
        preferences: { elderMode: false },
        phoneMasked: null,
        noticeVersion: null,
      },
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

  it('accepts a token to the end of its thirtieth day and no longer, however much it is used', async () => {
    const token = await app.signIn('li');
    app.clock.pass({ days: 29, hours: 23, minutes: 59, seconds: 59 });
    expect((await app.call('GET', '/api/v1/account', { token })).status).toBe(200);
    app.clock.pass({ seconds: 1 });
    expect((await app.call('GET', '/api/v1/account', { token })).body.code).toBe('SIGN_IN_EXPIRED');
  });

  it.each([
    [{ kind: 'refused', reason: 'code' }, 401, 'SIGN_IN_CODE_REFUSED', '登录凭证已失效'],
    [{ kind: 'refused', reason: 'risk' }, 401, 'SIGN_IN_CODE_REFUSED', '存在安全风险'],
    [{ kind: 'busy' }, 429, 'TOO_MANY_REQUESTS', '过于频繁'],
    [{ kind: 'unavailable', detail: 'errcode -1' }, 503, 'SIGN_IN_UNAVAILABLE', '暂不可用'],
  ] as const)('tells %j apart', async (exchange, status, code, words) => {
    app.wechat.next = exchange;
    const answer = await app.call('POST', '/api/v1/sessions', { body: { code: 'x' } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toContain(words);
  });

  it('lets one address sign in thirty times a minute, and says when to come again', async () => {
    const address = '203.0.113.9';
    const signIn = (from: string) => app.call('POST', '/api/v1/sessions', { body: { code: 'crowd' }, address: from });
    const statuses = (await Promise.all(Array.from({ length: 32 }, () => signIn(address)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(30);
    const refused = await signIn(address);
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '60',
    ]);
    expect((await signIn('203.0.113.10')).status).toBe(201);
    app.clock.pass({ minutes: 1 });
    expect((await signIn(address)).status).toBe(201);
  });

  it('keeps what WeChat says of the session from every log line, answer and row', async () => {
    const key = 'tiihtNczf5v6AKRyjwEUhQ==';
    const answers = [
      { openid: 'o-with-a-key', session_key: key },
      { openid: '', session_key: key },
      { errcode: 40029, errmsg: key, session_key: key },
      { errcode: key, session_key: key },
    ];
    const wechat = await startStubUpstream((_, response) => response.end(JSON.stringify(answers.shift())));
    const real = await TestApp.start({ env: { WECHAT_URL: wechat.url }, realWeChat: true });
    const seen: string[] = [];
    while (answers.length > 0) {
      seen.push((await real.call('POST', '/api/v1/sessions', { body: { code: 'secret-code' } })).text);
    }
    const tables = await real.nest
      .get(Database)
      .rows<{ name: string }>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
    for (const { name } of tables) {
      const rows = await real.nest.get(Database).rows(`SELECT * FROM \`${name}\``);
      seen.push(
        ...rows.flatMap((row) =>
          Object.values(row).map((value: unknown) =>
            Buffer.from(Buffer.isBuffer(value) ? value : String(value)).toString('latin1'),
          ),
        ),
      );
    }
    expect(real.log.length).toBeGreaterThan(3);
    for (const secret of [key, 'secret-code', 'wechat-secret', 'o-with-a-key']) {
      expect([...seen, ...real.log].join('\n')).not.toContain(secret);
    }
    await real.stop();
    await wechat.stop();
  });
});
