import { configOf, testEnvironment } from '../../testing/test-config';
import { startStubUpstream } from '../../testing/stub-upstream';
import { MessageClient } from './message.client';

const MESSAGE = { phone: '13800000001', code: '012345', minutes: 5 };

describe('the message gateway', () => {
  const clientOf = (url: string) =>
    new MessageClient(configOf({ ...testEnvironment('mysql://db/kangqiao'), MESSAGES_URL: `${url}/messages` }));
  const send = (url: string) => clientOf(url).sendProofCode(MESSAGE);

  it('is sent the template with its parameters, signed in with our token', async () => {
    const gateway = await startStubUpstream((_, response) => response.writeHead(202).end());
    expect(await send(gateway.url)).toEqual({ kind: 'accepted' });
    const [request] = gateway.requests;
    expect(`${request?.method} ${request?.url}`).toBe('POST /messages');
    expect(request?.headers.authorization).toBe('Bearer messages-token');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      phone: '13800000001',
      template: 'proof-code',
      parameters: { code: '012345', minutes: '5' },
    });
    await gateway.stop();
  });

  it.each([
    ['王*红', 'booking', '预约挂号、使用健康卡'],
    [null, 'everything', '预约挂号、使用健康卡、查看报告和健康档案'],
  ] as const)('tells whom %p may act for by now, and what %p allows', async (holderNameMasked, scope, allows) => {
    const gateway = await startStubUpstream((_, response) => response.writeHead(202).end());
    const message = { phone: '13800000001', holderNameMasked, scope };
    expect(await clientOf(gateway.url).sendLinkAdded(message)).toEqual({ kind: 'accepted' });
    expect(JSON.parse(gateway.requests[0]?.body ?? '')).toEqual({
      phone: '13800000001',
      template: 'link-added',
      parameters: { holder: holderNameMasked ?? '一位微信用户', allows },
    });
    await gateway.stop();
  });

  it.each([200, 401, 429, 500])('has not accepted when it answers %d', async (status) => {
    const gateway = await startStubUpstream((_, response) => response.writeHead(status).end());
    expect(await send(gateway.url)).toEqual({ kind: 'unavailable', detail: `status ${status}` });
    await gateway.stop();
  });
});
