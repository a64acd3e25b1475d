import { createHash } from 'node:crypto';
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
    [40226, { js_code: 'wechat-blocked' }],
    [45011, { js_code: 'wechat-busy' }],
    [-1, { js_code: 'wechat-down' }],
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

const ask = async (path: string, body: object, accessToken?: string): Promise<Record<string, unknown>> => {
  const current = accessToken ?? (await token()).access_token;
  const response = await fetch(`${sandbox.url}${path}?access_token=${current}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
};
const later = (seconds: number): void => sandbox.clock.moveTo(new Date(sandbox.clock.now().getTime() + seconds * 1000));

describe('stable_token', () => {
  beforeEach(() => later(86_400));

  it('stays the same until its last five minutes, when it and the next both count', async () => {
    const first = await token();
    expect(first).toMatchObject({ access_token: expect.any(String), expires_in: 7200 });
    later(6899);
    expect((await token()).access_token).toBe(first.access_token);
    later(1);
    const second = await token();
    expect(second.access_token).not.toBe(first.access_token);
    for (const { access_token: one } of [first, second]) {
      expect(await ask('/wxa/business/getuserphonenumber', { code: 'phone-demo-li' }, one)).toMatchObject({
        errcode: 0,
      });
    }
    later(300);
    const late = await ask('/wxa/business/getuserphonenumber', { code: 'phone-demo-li' }, first.access_token);
    expect(late).toMatchObject({ errcode: 42001 });
  });

  it('is replaced by force, which ends the one before, but not twice within thirty seconds', async () => {
    const first = await token();
    const second = await token({ force_refresh: true });
    expect(second.access_token).not.toBe(first.access_token);
    expect((await token({ force_refresh: true })).access_token).toBe(second.access_token);
    const refused = await ask('/wxa/business/getuserphonenumber', { code: 'phone-demo-li' }, first.access_token);
    expect(refused).toMatchObject({ errcode: 40001 });
    later(30);
    expect((await token({ force_refresh: true })).access_token).not.toBe(second.access_token);
  });

  it('is replaced by force twenty times a day at most', async () => {
    for (let i = 0; i < 20; i++) {
      expect(await token({ force_refresh: true })).toMatchObject({ expires_in: 7200 });
      later(31);
    }
    expect(await token({ force_refresh: true })).toMatchObject({ errcode: 45009 });
  });

  it('is for the right app only', async () => {
    expect(await token({ secret: 'guess' })).toMatchObject({ errcode: 40125 });
  });
});

describe('getuserphonenumber', () => {
  const phone = (code: string) => ask('/wxa/business/getuserphonenumber', { code });

  it('names the number of a demo resident, for this app', async () => {
    expect(await phone('phone-demo-li')).toMatchObject({
      errcode: 0,
      phone_info: {
        purePhoneNumber: expect.stringMatching(/^1\d{10}$/),
        countryCode: '86',
        watermark: { appid: APP.appid },
      },
    });
    expect(await phone('phone-demo-li')).toMatchObject({ errcode: 0 });
  });

  it('takes a code with a dot once', async () => {
    expect(await phone('phone-demo-li.1')).toMatchObject({ errcode: 0 });
    expect(await phone('phone-demo-li.1')).toMatchObject({ errcode: 40163 });
    expect(await phone('phone-demo-li.2')).toMatchObject({ errcode: 0 });
  });

  it.each(['', 'demo-li', 'phone-nobody', 'phone-'])('does not know the code %j', async (code) => {
    expect(await phone(code)).toMatchObject({ errcode: 40029 });
  });

  it('wants a token', async () => {
    expect(await ask('/wxa/business/getuserphonenumber', { code: 'phone-demo-li' }, '')).toMatchObject({
      errcode: 41001,
    });
  });
});

describe('the comparison of faces', () => {
  let count = 0;
  let li: { name: string; number: string; openid: string };
  const hash = (name: string, no: string): string => {
    const part = (text: string) => Buffer.from(text).toString('base64');
    const text = `cert_type=${part('IDENTITY_CARD')}&cert_name=${part(name)}&cert_no=${part(no)}`;
    return createHash('sha256').update(text).digest('hex');
  };
  const begin = (changes: object = {}, cert: object = {}) =>
    ask('/cityservice/face/identify/getverifyid', {
      out_seq_no: `face-${++count}`,
      openid: li.openid,
      cert_info: { cert_type: 'IDENTITY_CARD', cert_name: li.name, cert_no: li.number, ...cert },
      ...changes,
    });
  const result = (verifyId: unknown, changes: object = {}) =>
    ask('/cityservice/face/identify/queryverifyinfo', {
      verify_id: verifyId,
      out_seq_no: `face-${count}`,
      openid: li.openid,
      cert_hash: hash(li.name, li.number),
      ...changes,
    });
  const decide = (verifyId: unknown, how: unknown) =>
    sandbox.control(`/face/${String(verifyId)}`, { method: 'POST', body: { result: how } });

  beforeAll(async () => {
    const { openid } = (await login()) as { openid: string };
    const people = (await (await sandbox.control('/residents')).json()) as {
      signInCode: string;
      name: string;
      document: { number: string };
    }[];
    const person = people.find(({ signInCode }) => signInCode === 'demo-li');
    li = { name: person?.name ?? '', number: person?.document.number ?? '', openid };
  });

  it('waits for the camera, which the control interface plays', async () => {
    const { verify_id: id, expires_in: seconds } = await begin();
    expect(seconds).toBe(3600);
    expect(await result(id)).toMatchObject({ errcode: 0, verify_ret: 10300 });
    for (const [how, number] of [
      ['cancelled', 90002],
      ['failed', 10004],
      ['passed', 10000],
    ] as const) {
      expect((await decide(id, how)).status).toBe(200);
      expect(await result(id)).toMatchObject({ errcode: 0, verify_ret: number });
    }
  });

  it.each([
    ['out_seq_no', { out_seq_no: 'another' }],
    ['openid', { openid: 'another' }],
    ['cert_hash', { cert_hash: hash('张三', '310101199801011234') }],
  ])('tells nothing to whoever names another %s', async (_, changes) => {
    const { verify_id: id } = await begin();
    await decide(id, 'passed');
    const answer = await result(id, changes);
    expect(answer).toMatchObject({ errcode: 87009 });
    expect(answer).not.toHaveProperty('verify_ret');
  });

  it('never passes for a name and number that are nobody’s', async () => {
    const { verify_id: id } = await begin({}, { cert_name: '张三' });
    await decide(id, 'passed');
    expect(await result(id, { cert_hash: hash('张三', li.number) })).toMatchObject({ errcode: 0, verify_ret: 10003 });
  });

  it.each([
    [47003, { out_seq_no: 'four' }],
    [47003, { out_seq_no: 'x'.repeat(33) }],
    [40003, { openid: 'nobody' }],
    [47003, { cert_info: { cert_type: 'PASSPORT', cert_name: '张三', cert_no: '1' } }],
    [47003, { cert_info: null }],
  ])('is refused with %d for %j', async (errcode, changes) => {
    expect(await begin(changes)).toMatchObject({ errcode });
  });

  it('has an hour, and a reference of its own', async () => {
    const { verify_id: id } = await begin();
    expect(await begin({ out_seq_no: `face-${count}` })).toMatchObject({ errcode: 47003 });
    later(3600);
    expect((await decide(id, 'passed')).status).toBe(404);
  });

  it('is decided in words that exist', async () => {
    const { verify_id: id } = await begin();
    expect((await decide(id, 'maybe')).status).toBe(400);
    expect((await decide('nobody', 'passed')).status).toBe(404);
  });
});

describe('getuserriskrank', () => {
  const rank = async (changes: object = {}): Promise<Record<string, unknown>> => {
    const { openid } = (await login()) as { openid: string };
    return ask('/wxa/getuserriskrank', { appid: APP.appid, openid, scene: 1, client_ip: '203.0.113.7', ...changes });
  };
  const tell = (body: object) => sandbox.control('/risk', { method: 'POST', body });

  it('holds nobody for risky until told', async () => {
    expect(await rank()).toMatchObject({ errcode: 0, risk_rank: 0 });
    expect((await tell({ signInCode: 'demo-li', rank: 4 })).status).toBe(200);
    expect(await rank()).toMatchObject({ errcode: 0, risk_rank: 4 });
    await tell({ signInCode: 'demo-li', rank: 0 });
  });

  it.each([
    [40013, { appid: 'wx0' }],
    [40003, { openid: 'nobody' }],
    [47003, { scene: 7 }],
    [47003, { client_ip: '' }],
  ])('is refused with %d for %j', async (errcode, changes) => expect(await rank(changes)).toMatchObject({ errcode }));

  it('is told in ranks that exist, of residents that exist', async () => {
    expect((await tell({ signInCode: 'demo-li', rank: 5 })).status).toBe(400);
    expect((await tell({ signInCode: 'nobody', rank: 1 })).status).toBe(404);
  });
});
