import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { fitsField } from './subscribe-templates';

let sandbox: RunningSandbox;
let openid: string;
let accessToken: string;
const APP = { appid: 'wx5andb0x00000001', secret: 'sandbox-wechat-secret' };

const post = async (path: string, body: object) =>
  (await (
    await fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown>;

beforeAll(async () => {
  sandbox = await startTinySandbox();
  const query = new URLSearchParams({ ...APP, js_code: 'demo-li', grant_type: 'authorization_code' });
  ({ openid } = (await (await fetch(`${sandbox.url}/sns/jscode2session?${query}`)).json()) as { openid: string });
  const token = await post('/cgi-bin/stable_token', { ...APP, grant_type: 'client_credential' });
  accessToken = String(token['access_token']);
});
afterAll(() => sandbox.stop());

const DATA = {
  thing1: { value: '康桥市第一人民医院' },
  thing2: { value: '心血管内科 周明' },
  time3: { value: '2026年11月23日 09:00' },
  thing4: { value: '医生外出' },
};
const send = (changes: object = {}) =>
  post(`/cgi-bin/message/subscribe/send?access_token=${accessToken}`, {
    touser: openid,
    template_id: 'SANDBOX-visit-changed',
    page: 'packages/notifications/open/index?id=n1',
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: DATA,
    ...changes,
  });
const accept = (body: object) => sandbox.control('/subscriptions', { method: 'POST', body });

describe('message/subscribe/send', () => {
  it('lets one message through for each consent, and it is on the phone', async () => {
    expect(await send()).toMatchObject({ errcode: 43101 });
    expect((await accept({ signInCode: 'demo-li', templateIds: ['SANDBOX-visit-changed'] })).status).toBe(200);
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(await send()).toMatchObject({ errcode: 43101 });
    const delivered = (await (await sandbox.control('/messages')).json()) as object[];
    expect(delivered).toMatchObject([
      {
        channel: 'wechat',
        template: 'SANDBOX-visit-changed',
        page: 'packages/notifications/open/index?id=n1',
        text: expect.stringContaining('【出诊变更通知】\n医院名称：康桥市第一人民医院'),
        code: null,
      },
    ]);
  });

  it.each([
    [40003, { touser: 'nobody' }],
    [40037, { template_id: 'guess' }],
    [41030, { page: '/packages/x' }],
    [47003, { miniprogram_state: 'draft' }],
    [47003, { data: { ...DATA, thing4: { value: '' } } }],
    [47003, { data: { ...DATA, thing1: { value: '院'.repeat(21) } } }],
    [47003, { data: { ...DATA, time3: { value: '明天上午' } } }],
    [47003, { data: null }],
  ])('answers errcode %d to %j', async (errcode, changes) => {
    expect(await send(changes)).toMatchObject({ errcode });
  });

  it('names the field that is wrong', async () => {
    expect(await send({ data: { ...DATA, time3: { value: 'x' } } })).toMatchObject({
      errmsg: expect.stringContaining('data.time3.value'),
    });
  });

  it('takes consents of its residents to its templates only', async () => {
    expect((await accept({ signInCode: 'nobody', templateIds: [] })).status).toBe(404);
    expect((await accept({ signInCode: 'demo-li', templateIds: ['guess'] })).status).toBe(404);
    expect((await accept({ signInCode: 'demo-li' })).status).toBe(400);
  });
});

describe('a field of a template', () => {
  it.each([
    ['thing1', '院'.repeat(20), true],
    ['thing1', '院'.repeat(21), false],
    ['name4', '李某兰', true],
    ['name4', '李*兰', false],
    ['phrase1', '停诊', true],
    ['phrase1', '医生临时停诊', false],
    ['time3', '09:00', true],
    ['time3', '2026年11月23日', false],
    ['time3', '', false],
    ['unknown1', 'x', false],
  ])('%s %j fits: %p', (field, value, fits) => {
    expect(fitsField(field, value)).toBe(fits);
  });
});
