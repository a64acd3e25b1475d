import { TestApp } from '../../testing/test-app';

interface Device {
  id: string;
  current: boolean;
  device: string | null;
}

describe('the phones of an account', () => {
  let app: TestApp;
  let visitors = 0;
  let who: string;

  const signIn = async (device?: string, code = who) => {
    const { body } = await app.call('POST', '/api/v1/sessions', { body: { code, device } });
    return String(body.token);
  };
  const list = async (token: string) => {
    const { body } = await app.call('GET', '/api/v1/sessions', { token });
    return body.items as Device[];
  };
  const status = async (token: string) => (await app.call('GET', '/api/v1/account', { token })).status;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(() => {
    app.clock.pass({ hours: 1 });
    who = `owner-${++visitors}`;
  });
  afterAll(() => app.stop());

  it('are listed, the one seen last first, and this one is marked', async () => {
    const old = await signIn('HUAWEI LIO-AL00');
    app.clock.pass({ minutes: 3 });
    await signIn();
    const items = await list(old);
    expect(items.map(({ device, current }) => [device, current])).toEqual([
      [null, false],
      ['HUAWEI LIO-AL00', true],
    ]);
    expect(items[1]).toEqual({
      id: expect.stringMatching(/^\w{22}$/),
      current: true,
      device: 'HUAWEI LIO-AL00',
      signedInAt: expect.stringMatching(/\+08:00$/),
      lastSeenAt: expect.stringMatching(/\+08:00$/),
      expiresAt: expect.stringMatching(/\+08:00$/),
    });
  });

  it('are listed without those whose thirty days are over', async () => {
    await signIn('old');
    app.clock.pass({ days: 30 });
    const token = await signIn('new');
    expect((await list(token)).map(({ device }) => device)).toEqual(['new']);
  });

  it('are signed out one by one, at once', async () => {
    const [here, lost, third] = [await signIn('here'), await signIn('lost'), await signIn('third')];
    const id = (await list(here)).find(({ device }) => device === 'lost')?.id ?? '';
    expect((await app.call('DELETE', `/api/v1/sessions/${id}`, { token: here })).status).toBe(204);
    expect([await status(here), await status(lost), await status(third)]).toEqual([200, 401, 200]);
    const again = await app.call('DELETE', `/api/v1/sessions/${id}`, { token: here });
    expect([again.status, again.body.code]).toEqual([404, 'SIGN_IN_NOT_FOUND']);
  });

  it('are signed out all together, this one too', async () => {
    const tokens = [await signIn(), await signIn(), await signIn()];
    const stranger = await signIn('x', 'stranger');
    expect((await app.call('DELETE', '/api/v1/sessions', { token: tokens[0] })).status).toBe(204);
    expect(await Promise.all(tokens.map(status))).toEqual([401, 401, 401]);
    expect(await status(stranger)).toBe(200);
  });

  it('cannot be signed out by anybody else, who cannot even tell that they exist', async () => {
    const mine = await signIn();
    const [{ id = '' } = {}] = await list(mine);
    const stranger = await signIn('x', 'stranger');
    const answers = await Promise.all(
      [id, 'no-such-id'].map((one) => app.call('DELETE', `/api/v1/sessions/${one}`, { token: stranger })),
    );
    for (const { status: code, body } of answers) expect([code, body.code]).toEqual([404, 'SIGN_IN_NOT_FOUND']);
    expect(await status(mine)).toBe(200);
  });

  it.each([
    ['', 400],
    ['x'.repeat(64), 201],
    ['x'.repeat(65), 400],
  ])('call themselves %j: %d', async (device, code) => {
    const answer = await app.call('POST', '/api/v1/sessions', { body: { code: who, device } });
    expect(answer.status).toBe(code);
  });
});
