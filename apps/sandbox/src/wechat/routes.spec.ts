import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());

const APP = { appid: 'wx5andb0x00000001', secret: 'sandbox-wechat-secret' };
const login = async (changes: Record<string, string> = {}): Promise<unknown> => {
  const query = new URLSearchParams({ ...APP, js_code: 'demo-li', grant_type: 'authorization_code', ...changes });
  return (await fetch(`${sandbox.url}/sns/jscode2session?${query}`)).json();
};
const token = async (changes: Record<string, unknown> = {}): Promise<{ access_token: string }> => {
  const response = await fetch(`${sandbox.url}/cgi-bin/stable_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...APP, grant_type: 'client_credential', ...changes }),
  });
  return (await response.json()) as { access_token: string };
};

describe('jscode2session', () => {
  it('knows a demo resident as the same person every time, and two as two', async () => {
    const first = await login();
    expect(first).toEqual({
      openid: expect.stringMatching(/^o\w{27}$/),
      unionid: expect.stringMatching(/^o\w{27}$/),
      session_key: expect.any(String),
    });
    expect(await login()).toEqual(first);
    expect(await login({ js_code: 'demo-wang' })).not.toEqual(first);
  });

  it.each([
    [40029, { js_code: 'nobody' }],
    [41008, { js_code: '' }],
    [40013, { appid: 'wx0' }],
    [40125, { secret: 'guess' }],
    [40002, { grant_type: 'password' }],
  ])('answers errcode %i to %j', async (errcode, change) => {
    expect(await login(change)).toMatchObject({ errcode });
  });

  it('labels its JSON text/plain, as WeChat does', async () => {
    const response = await fetch(`${sandbox.url}/sns/jscode2session`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
  });
});

describe('stable_token', () => {
  it('stays the same until it is refreshed by force', async () => {
    const first = await token();
    expect(first).toMatchObject({ access_token: expect.any(String), expires_in: 7200 });
    expect(await token()).toEqual(first);
    expect((await token({ force_refresh: true })).access_token).not.toBe(first.access_token);
  });

  it('is for the right app only', async () => {
    expect(await token({ secret: 'guess' })).toMatchObject({ errcode: 40125 });
  });
});
