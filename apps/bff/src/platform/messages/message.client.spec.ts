import { configOf, testEnvironment } from '../../testing/test-config';
import { startStubUpstream } from '../../testing/stub-upstream';
import { MessageClient } from './message.client';

const MESSAGE = { phone: '13800000001', code: '012345', minutes: 5 };

describe('the message gateway', () => {
  const send = (url: string) =>
    new MessageClient(
      configOf({ ...testEnvironment('mysql://db/kangqiao'), MESSAGES_URL: `${url}/messages` }),
    ).sendProofCode(MESSAGE);

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

  it.each([200, 401, 429, 500])('has not accepted when it answers %d', async (status) => {
    const gateway = await startStubUpstream((_, response) => response.writeHead(status).end());
    expect(await send(gateway.url)).toEqual({ kind: 'unavailable', detail: `status ${status}` });
    await gateway.stop();
  });
});
