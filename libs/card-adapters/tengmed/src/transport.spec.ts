import { createHash } from 'node:crypto';
import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { FixedClock } from '@kangqiao/testing';
import { someOptions } from '../testing/options';
import { type Asked, startWrittenPlatform, type WrittenPlatform, type WrittenReply } from '../testing/replies';
import { TengmedRefused } from './result-codes';
import { TengmedPlatform } from './tengmed-platform';

const CARD = { healthCardId: 'C1', idType: '01', idNumber: '110199199001010029' } as const;
const CODE = { qrCodeText: 'A:0:B' };
const PERSON = '王秀英';

let platform: WrittenPlatform;
let client: TengmedPlatform;
let clock: FixedClock;
let reply: (asked: Asked) => WrittenReply;
beforeEach(async () => {
  clock = new FixedClock('2026-11-22T09:30:00.900+08:00');
  reply = () => ({ rsp: CODE });
  platform = await startWrittenPlatform((asked) => reply(asked));
  client = new TengmedPlatform(someOptions(`${platform.server.url}/gateway/`, { clock: clock.now }));
});
afterEach(async () => {
  await client.close();
  await platform.server.close();
});

const ask = () => client.getDynamicQRCode(CARD);
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (answer) => ({ answer }),
    (error: unknown) => error,
  );

describe('a request to the platform', () => {
  it('goes to the operation below the address, with token, number, clock and signature', async () => {
    await ask();
    expect(platform.server.requests[1]).toMatchObject({ method: 'POST' });
    expect(platform.asked[0]).toMatchObject({
      path: '/gateway/rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj/getDynamicQRCode',
      commonIn: {
        appToken: 'T1',
        requestId: expect.stringMatching(/^[0-9A-F]{32}$/),
        hospitalId: '30000',
        timestamp: '1795311000',
        channelNum: 1,
      },
      req: { codeType: '0', ...CARD },
    });
  });

  it('is signed over exactly what is sent', async () => {
    await client
      .registerBatchHealthCard([
        { ...aRegistration, patid: '', phone2: null },
        { ...aRegistration, idNumber: '2' },
      ])
      .catch(() => undefined);
    const { commonIn, req } = platform.asked[0] as Asked;
    const { sign, ...common } = commonIn;
    const pairs = Object.entries({ ...common, ...req }).sort(([a], [b]) => (a < b ? -1 : 1));
    const text = pairs.map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    expect(sign).toBe(
      createHash('sha256')
        .update(`${text.join('&')}sandbox-tengmed-secret`)
        .digest('base64'),
    );
    expect(JSON.stringify(req)).not.toMatch(/patid|phone2/);
  });

  it('asks for the token without one, and names the WeChat user only when told', async () => {
    await client.getDynamicQRCode(CARD, 'static', { appId: 'wx1', openId: 'o1' });
    const first = JSON.parse(platform.server.requests[0]?.body ?? '') as Asked;
    expect(first.req).toEqual({ appId: 'kangqiao-tengmed-app' });
    expect(Object.keys(first.commonIn).sort()).toEqual(['channelNum', 'hospitalId', 'requestId', 'sign', 'timestamp']);
    expect(platform.asked[0]).toMatchObject({
      commonIn: { relateAppId: 'wx1', relateOpenId: 'o1' },
      req: { codeType: '1' },
    });
  });

  it('has a number of its own every time', async () => {
    await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(platform.asked.map(({ commonIn }) => commonIn['requestId'])).size).toBe(20);
  });

  it('reads the clock once', async () => {
    let readings = 0;
    const ticking = () => new Date(1_795_311_000_000 + (readings += 1) * 1000);
    const tokens = { current: async () => 'T', renew: async () => 'T' };
    const own = new TengmedPlatform(someOptions(platform.server.url, { clock: ticking, tokens }));
    await own.getDynamicQRCode(CARD);
    expect(readings).toBe(1);
    await own.close();
  });
});

describe('a token that the platform no longer takes', () => {
  const dead: WrittenReply = { resultCode: -20003 };
  const deadUntil = (token: string) => {
    reply = ({ commonIn }) => (commonIn['appToken'] === token ? { rsp: CODE } : dead);
  };

  it('is renewed, and what may be asked twice is asked again', async () => {
    deadUntil('T2');
    expect(await ask()).toMatchObject(CODE);
    expect(platform.tokensGiven()).toBe(2);
  });

  it('is renewed once for two hundred calls at a time', async () => {
    await ask();
    deadUntil('T2');
    await Promise.all(Array.from({ length: 200 }, ask));
    expect(platform.tokensGiven()).toBe(2);
  });

  it('is renewed, and what counts once is not asked again', async () => {
    deadUntil('T2');
    expect(await failure(client.verifyQRCode({ qrCodeText: 'A:0:B' }))).toBeInstanceOf(CardAuthorityUnavailable);
    expect(platform.asked).toHaveLength(1);
    expect(platform.tokensGiven()).toBe(2);
    expect(await ask()).toMatchObject(CODE);
    expect(platform.tokensGiven()).toBe(2);
  });

  it('is not renewed for ever', async () => {
    reply = () => dead;
    expect(await failure(ask())).toEqual(new TengmedRefused('getDynamicQRCode', '-20003'));
    expect(platform.asked).toHaveLength(2);
    expect(platform.tokensGiven()).toBe(2);
  });

  it('is fetched anew before its end, without asking in vain', async () => {
    await ask();
    clock.pass(7200);
    await ask();
    expect(platform.tokensGiven()).toBe(2);
    expect(platform.asked).toHaveLength(2);
  });
});

const aRegistration = {
  wechatCode: null,
  name: PERSON,
  gender: '女',
  nation: '汉族',
  birthday: '1990-01-01',
  idNumber: '1',
  idType: '03',
  phone1: '13800000001',
} as const;

describe('a reply that nothing can be made of', () => {
  const good = JSON.stringify({ commonOut: { requestId: '', resultCode: 0 }, rsp: CODE, name: PERSON });
  it.each<[string, WrittenReply, RegExp]>([
    ['half of a reply', { body: good.slice(0, good.length / 2) }, /MALFORMED/],
    [
      'a web page',
      { body: `<html><body>${PERSON}</body></html>`, headers: { 'content-type': 'text/html' } },
      /MALFORMED/,
    ],
    ['names without quotes', { body: '{commonOut:{resultCode:0}}' }, /MALFORMED/],
    ['nothing', { body: '' }, /MALFORMED/],
    ['GBK under the name of UTF-8', { body: Buffer.from([0x22, 0xcd, 0xf5, 0x22]) }, /MALFORMED/],
    ['more than a mebibyte', { body: `${' '.repeat(1024 * 1024)}${good}` }, /TOO_LARGE/],
    ['another place to ask', { status: 302, headers: { location: '/elsewhere' } }, /redirect/],
    ['an error page', { status: 500, body: PERSON }, /HTTP 500/],
    ['no result code', { body: JSON.stringify({ commonOut: {}, rsp: CODE }) }, /resultCode/],
    ['a result code that is none', { resultCode: PERSON }, /resultCode/],
    ['an answer to somebody else', { requestId: '0'.repeat(32), rsp: CODE }, /requestId/],
    ['no content', { body: JSON.stringify({ commonOut: { resultCode: 0 }, rsp: null }) }, /rsp/],
    ['a list for an object', { rsp: [CODE] }, /qrCodeText/],
    ['a result code that is in no table', { resultCode: -10044 }, /result code -10044$/],
  ])('is unavailable and quotes nobody: %s', async (_what, written, told) => {
    reply = () => written;
    const error = await failure(ask());
    expect(error).toBeInstanceOf(CardAuthorityUnavailable);
    expect(String(error)).toMatch(told);
    expect(String(error)).not.toContain(PERSON);
  });

  it('takes a result code that is written as a text, and a missing number', async () => {
    reply = () => ({ body: good.replace('"resultCode":0', '"resultCode":"0"') });
    expect(await ask()).toMatchObject(CODE);
  });

  it('never follows to another place', async () => {
    reply = () => ({ status: 302, headers: { location: `${platform.server.url}/elsewhere` } });
    await failure(ask());
    expect(platform.server.requests.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('is unavailable when nobody is there', async () => {
    const nobody = new TengmedPlatform(someOptions('http://127.0.0.1:9'));
    expect(await failure(nobody.getDynamicQRCode(CARD))).toBeInstanceOf(CardAuthorityUnavailable);
    await nobody.close();
  });

  it('tells the observer of every exchange, and nothing of a person', async () => {
    const calls: unknown[] = [];
    const watched = new TengmedPlatform(someOptions(platform.server.url, { onCall: (call) => calls.push(call) }));
    await watched.getDynamicQRCode(CARD);
    reply = () => ({ resultCode: -1 });
    await failure(watched.getDynamicQRCode(CARD));
    await watched.close();
    expect(calls).toMatchObject([
      { operation: 'getAppToken', outcome: 'answered' },
      { operation: 'getDynamicQRCode', outcome: 'answered' },
      { operation: 'getDynamicQRCode', outcome: 'refused', reason: '-1' },
    ]);
  });
});
