import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Instances, startInstances } from '../../testing/instances';
import { startStubUpstream, type StubUpstream } from '../../testing/stub-upstream';
import { TestClock } from '../../testing/test-clock';
import { configOf, testEnvironment } from '../../testing/test-config';
import { RandomIds } from '../ids';
import { SharedTokens } from '../shared-tokens/shared-tokens';
import { WeChatClient } from './wechat.client';

const APP = 'wx5andb0x00000001';
const PHONE = {
  errcode: 0,
  phone_info: { purePhoneNumber: '13800000001', countryCode: '86', watermark: { appid: APP } },
};
const FACE = {
  reference: 'proof-0001',
  name: '张三',
  document: { type: 'resident-id', number: '310101199801011234' },
  openid: 'o1',
} as const;
const PHOTO = { bytes: Buffer.from('the picture'), type: 'image/png' } as const;

describe('the WeChat client', () => {
  const clock = new TestClock();
  let both: Instances;
  let wechat: StubUpstream;
  /** What WeChat considers its token, and the answers of everything else, in order. */
  let validToken: string;
  let answers: object[];
  let clients: [WeChatClient, WeChatClient];

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://wechat');
    if (url.pathname === '/cgi-bin/stable_token') {
      const body = wechat.requests.at(-1)?.body ?? '';
      if ((JSON.parse(body) as { force_refresh: boolean }).force_refresh) validToken = `${validToken}+`;
      return response.end(JSON.stringify({ access_token: validToken, expires_in: 7200 }));
    }
    const token = url.searchParams.get('access_token');
    if (token !== null && token !== validToken) return response.end('{"errcode":40001,"errmsg":"invalid credential"}');
    return response.end(JSON.stringify(answers.shift() ?? { errcode: -1 }));
  };
  const asked = () => wechat.requests.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
  const tokensAsked = () => asked().filter((call) => call.endsWith('stable_token')).length;

  beforeAll(async () => {
    both = await startInstances();
  });
  beforeEach(async () => {
    clock.pass({ days: 1 });
    validToken = 't1';
    answers = [];
    wechat = await startStubUpstream(answer);
    const config = configOf({ ...testEnvironment('mysql://db/kangqiao'), WECHAT_URL: wechat.url });
    const clientOn = ({ database, fields }: Instances['first']) =>
      new WeChatClient(config, new SharedTokens(database, fields, clock, new RandomIds()), clock);
    clients = [clientOn(both.first), clientOn(both.second)];
  });
  afterEach(() => wechat.stop());
  afterAll(() => both.stop());

  it('asks once whose login code it is, and keeps the session key from everybody', async () => {
    answers = [{ openid: 'o1', session_key: 'top' }];
    expect(await clients[0].exchange('a code&x=1')).toEqual({ kind: 'identified', openid: 'o1' });
    expect(wechat.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /sns/jscode2session?appid=${APP}&secret=wechat-secret&js_code=a+code%26x%3D1&grant_type=authorization_code`,
    ]);
  });

  it('says "unavailable" for a status that is not 200 and for no connection', async () => {
    await wechat.stop();
    wechat = await startStubUpstream((_, response) => response.writeHead(502).end('{"openid":"o1"}'));
    const config = configOf({ ...testEnvironment('mysql://db/kangqiao'), WECHAT_URL: wechat.url });
    const client = new WeChatClient(
      config,
      new SharedTokens(both.first.database, both.first.fields, clock, new RandomIds()),
      clock,
    );
    const all = () =>
      Promise.all([
        client.exchange('c'),
        client.phoneNumber('c'),
        client.startFace(FACE),
        client.faceResult({ ...FACE, verifyId: 'v' }),
        client.sendSubscribed({ openid: 'o1', templateId: 'T1', page: 'p', state: 'formal', data: {} }),
        client.readIdCard(PHOTO),
      ]);
    expect(await all()).toEqual(Array.from({ length: 6 }, () => ({ kind: 'unavailable', detail: 'status 502' })));
    await wechat.stop();
    expect(await all()).toEqual(Array.from({ length: 6 }, () => ({ kind: 'unavailable', detail: expect.any(String) })));
    wechat = await startStubUpstream(answer);
  });

  it('fetches one access token for two instances and many calls', async () => {
    answers = Array.from({ length: 10 }, () => PHONE);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => clients[i % 2 === 0 ? 0 : 1].phoneNumber('p')),
    );
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'known', phone: '13800000001' })));
    expect(tokensAsked()).toBe(1);
  });

  it('fetches the token anew, once, when WeChat no longer accepts it, and repeats the call', async () => {
    answers = [PHONE, PHONE];
    await clients[0].phoneNumber('p');
    validToken = 't2';
    expect(await clients[1].phoneNumber('p')).toEqual({ kind: 'known', phone: '13800000001' });
    expect(asked()).toEqual([
      'POST /cgi-bin/stable_token',
      'POST /wxa/business/getuserphonenumber',
      'POST /wxa/business/getuserphonenumber',
      'POST /cgi-bin/stable_token',
      'POST /wxa/business/getuserphonenumber',
    ]);
  });

  it('insists on a new token only where WeChat gives out the refused one again', async () => {
    answers = [PHONE];
    await clients[0].phoneNumber('p');
    await wechat.stop();
    const given: boolean[] = [];
    wechat = await startStubUpstream((request, response) => {
      const isToken = request.url === '/cgi-bin/stable_token';
      const force =
        isToken && (JSON.parse(wechat.requests.at(-1)?.body ?? '') as { force_refresh: boolean }).force_refresh;
      if (isToken) given.push(force);
      const isGood = request.url?.endsWith('access_token=t9') ?? false;
      const body = isToken
        ? { access_token: force ? 't9' : 't1', expires_in: 7200 }
        : isGood
          ? PHONE
          : { errcode: 42001 };
      response.end(JSON.stringify(body));
    });
    const config = configOf({ ...testEnvironment('mysql://db/kangqiao'), WECHAT_URL: wechat.url });
    const client = new WeChatClient(
      config,
      new SharedTokens(both.first.database, both.first.fields, clock, new RandomIds()),
      clock,
    );
    expect(await client.phoneNumber('p')).toEqual({ kind: 'known', phone: '13800000001' });
    expect(given).toEqual([false, true]);
  });

  it('sends a photograph as the file img of a form of known length, and again with the next token', async () => {
    answers = [PHONE, { errcode: 101001 }];
    await clients[0].phoneNumber('p');
    validToken = 't2';
    expect(await clients[0].readIdCard(PHOTO)).toEqual({ kind: 'no-card' });
    const sent = wechat.requests.filter(({ url }) => url.startsWith('/cv/ocr/idcard?'));
    expect(sent.map(({ url }) => url)).toEqual([
      '/cv/ocr/idcard?type=photo&access_token=t1',
      '/cv/ocr/idcard?type=photo&access_token=t2',
    ]);
    for (const { headers, body } of sent) {
      expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
      expect(headers['content-length']).toBe(String(body.length));
      expect(body).toContain('Content-Disposition: form-data; name="img"; filename="id-card.png"\r\n');
      expect(body).toContain('Content-Type: image/png\r\n\r\nthe picture\r\n');
    }
  });

  it('compares a face with the same reference, person and phone at both ends', async () => {
    answers = [
      { errcode: 0, verify_id: 'v1', expires_in: 3600 },
      { errcode: 0, verify_ret: 10000 },
    ];
    const started = await clients[0].startFace(FACE);
    expect(started).toEqual({
      kind: 'started',
      verifyId: 'v1',
      expiresAt: new Date(clock.now().getTime() + 3_600_000),
    });
    expect(await clients[1].faceResult({ ...FACE, verifyId: 'v1' })).toEqual({ kind: 'passed' });
    const bodies = wechat.requests
      .filter(({ url }) => url.includes('/face/'))
      .map(({ body }) => JSON.parse(body) as object);
    expect(bodies).toEqual([
      {
        out_seq_no: 'proof-0001',
        openid: 'o1',
        cert_info: { cert_type: 'IDENTITY_CARD', cert_name: '张三', cert_no: '310101199801011234' },
      },
      {
        verify_id: 'v1',
        out_seq_no: 'proof-0001',
        openid: 'o1',
        cert_hash: '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
      },
    ]);
  });

  it('sends a subscribe message to one user, with every field as WeChat wants it', async () => {
    answers = [{ errcode: 0, errmsg: 'ok' }, { errcode: 43101 }];
    const message = {
      openid: 'o1',
      templateId: 'T1',
      page: 'packages/notifications/open/index?id=n1',
      state: 'trial',
      data: { thing1: '康桥市第一人民医院', time2: '2026年11月23日 09:00' },
    } as const;
    expect(await clients[0].sendSubscribed(message)).toEqual({ kind: 'accepted' });
    expect(await clients[1].sendSubscribed(message)).toMatchObject({ kind: 'refused', reason: 'not-subscribed' });
    const sent = wechat.requests.filter(({ url }) => url.startsWith('/cgi-bin/message/subscribe/send'));
    expect(sent.map(({ body }) => JSON.parse(body) as object)[0]).toEqual({
      touser: 'o1',
      template_id: 'T1',
      page: 'packages/notifications/open/index?id=n1',
      miniprogram_state: 'trial',
      lang: 'zh_CN',
      data: { thing1: { value: '康桥市第一人民医院' }, time2: { value: '2026年11月23日 09:00' } },
    });
  });

  it('asks WeChat about no other document than a resident’s ID', async () => {
    const passport = { ...FACE, document: { type: 'passport', number: 'E12345678' } } as const;
    expect(await clients[0].startFace(passport)).toEqual({ kind: 'refused' });
    expect(await clients[0].faceResult({ ...passport, verifyId: 'v1' })).toEqual({ kind: 'failed' });
    expect(asked()).toEqual([]);
  });
});
