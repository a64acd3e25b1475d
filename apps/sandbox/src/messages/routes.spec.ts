import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());

const CODE = { phone: '13800000001', template: 'proof-code', parameters: { code: '483920', minutes: '5' } };
const send = (body: unknown, token = 'sandbox-messages-token'): Promise<Response> =>
  fetch(`${sandbox.url}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
const delivered = async (query = ''): Promise<unknown[]> =>
  (await (await sandbox.control(`/messages${query}`)).json()) as unknown[];

describe('the message provider', () => {
  it('accepts a message, and the counter reads it, newest first', async () => {
    expect((await send(CODE)).status).toBe(202);
    await send({ ...CODE, phone: '13800000002', parameters: { code: '117605', minutes: '5' } });
    expect(await delivered()).toMatchObject([{ code: '117605' }, { code: '483920' }]);
    expect(await delivered('?phone=13800000001')).toMatchObject([
      { phone: '13800000001', code: '483920', text: expect.stringContaining('您的验证码是 483920，5 分钟内有效') },
    ]);
  });

  it('renders the message about a new link, which carries no code', async () => {
    const parameters = { holder: '王*红', allows: '预约挂号、使用健康卡' };
    expect((await send({ phone: '13800000003', template: 'link-added', parameters })).status).toBe(202);
    expect(await delivered('?phone=13800000003')).toMatchObject([
      { code: null, text: expect.stringContaining('王*红从现在起可以代您办理：预约挂号、使用健康卡。') },
    ]);
  });

  it('refuses a wrong token', async () => {
    expect((await send(CODE, 'guess')).status).toBe(401);
  });

  it.each([
    ['a phone that is none', { ...CODE, phone: '12345' }],
    ['an unknown template', { ...CODE, template: 'advert' }],
    ['a template of every object', { ...CODE, template: 'constructor' }],
    ['a missing parameter', { ...CODE, parameters: { code: '1' } }],
    ['a parameter that is no text', { ...CODE, parameters: { code: 1, minutes: '5' } }],
    ['no object', [1]],
  ])('refuses %s', async (_why, body) => {
    expect((await send(body)).status).toBe(400);
  });
});
