import fc from 'fast-check';
import { configOf, testEnvironment } from '../../testing/test-config';
import { startStubUpstream } from '../../testing/stub-upstream';
import { readCodeExchange, WeChatClient } from './wechat.client';

describe('an answer of code2Session', () => {
  it.each([
    ['{"openid":"o1","session_key":"k"}', { kind: 'identified', openid: 'o1' }],
    ['{"errcode":0,"errmsg":"ok","openid":"o1","session_key":"k"}', { kind: 'identified', openid: 'o1' }],
    ['{"errcode":40029,"errmsg":"invalid code"}', { kind: 'refused' }],
    ['{"errcode":40163,"errmsg":"code been used"}', { kind: 'refused' }],
    ['{"errcode":45011}', { kind: 'unavailable', detail: 'errcode 45011' }],
    ['{"errcode":40226}', { kind: 'unavailable', detail: 'errcode 40226' }],
    ['{"errcode":-1}', { kind: 'unavailable', detail: 'errcode -1' }],
    ['{"errcode":40125,"openid":"o1"}', { kind: 'unavailable', detail: 'errcode 40125' }],
    ['{"openid":""}', { kind: 'unavailable', detail: 'no openid' }],
    ['{"openid":7}', { kind: 'unavailable', detail: 'no openid' }],
    ['{}', { kind: 'unavailable', detail: 'no openid' }],
    ['null', { kind: 'unavailable', detail: 'not a JSON object' }],
    ['<html>', { kind: 'unavailable', detail: 'not a JSON object' }],
  ])('%s is %p', (text, outcome) => {
    expect(readCodeExchange(text)).toEqual(outcome);
  });

  it('is an outcome whatever comes, and only an openid identifies', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['refused', 'unavailable']).toContain(readCodeExchange(text).kind);
      }),
    );
  });
});

describe('the WeChat client', () => {
  const clientOf = (url: string) =>
    new WeChatClient(configOf({ ...testEnvironment('mysql://db/kangqiao'), WECHAT_URL: url }));

  it('asks once, with what WeChat needs, and keeps the session key from everybody', async () => {
    const wechat = await startStubUpstream((_, response) => response.end('{"openid":"o1","session_key":"top"}'));
    const outcome = await clientOf(wechat.url).exchange('a code&x=1');
    expect(outcome).toEqual({ kind: 'identified', openid: 'o1' });
    expect(wechat.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /sns/jscode2session?appid=wx5andb0x00000001&secret=wechat-secret&js_code=a+code%26x%3D1&grant_type=authorization_code',
    ]);
    await wechat.stop();
  });

  it('says "unavailable" for a status that is not 200 and for no connection', async () => {
    const wechat = await startStubUpstream((_, response) => response.writeHead(502).end('{"openid":"o1"}'));
    expect(await clientOf(wechat.url).exchange('c')).toEqual({ kind: 'unavailable', detail: 'status 502' });
    await wechat.stop();
    expect(await clientOf(wechat.url).exchange('c')).toEqual({ kind: 'unavailable', detail: 'ECONNREFUSED' });
  });
});
