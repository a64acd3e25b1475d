import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sm3 } from 'sm-crypto';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { signTerminalRequest } from './terminal';

const KEY = Buffer.from('kangqiao-sandbox-terminal-key-01', 'ascii');

interface Seen {
  url: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let platform: Server;
let seen: Seen[];
let sandbox: RunningSandbox;
let answer: { status: number; body: unknown };

beforeEach(async () => {
  seen = [];
  answer = { status: 200, body: { name: '李桂兰' } };
  platform = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.push({ url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  sandbox = await startTinySandbox(`http://127.0.0.1:${(platform.address() as AddressInfo).port}`);
});
afterEach(async () => {
  await sandbox.stop();
  platform.closeAllConnections();
  await new Promise((resolve) => platform.close(resolve));
});

/** How the second implementation wants its input. */
const bytes = (text: string): number[] => [...Buffer.from(text)];

const scan = (body: unknown): Promise<Response> => sandbox.control('/scan', { method: 'POST', body });

describe('scanning at the counter', () => {
  it('asks the platform, signed as the terminal page says, and passes its answer on', async () => {
    const response = await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first' });
    expect([response.status, await response.json()]).toEqual([200, { name: '李桂兰' }]);
    const [{ url, headers, body }] = seen as [Seen];
    expect(url).toBe('/terminal/v1/codes/verify');
    expect(JSON.parse(body)).toMatchObject({ codeText: 'KQ1.abc', step: 'registration' });
    expect(headers['x-hospital-id']).toBe('kq-first');
    expect(Math.abs(Number(headers['x-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
    const message = `POST\n/terminal/v1/codes/verify\n${String(headers['x-timestamp'])}\n${sm3(bytes(body))}`;
    expect(headers['x-signature']).toBe(sm3(bytes(message), { key: [...KEY] }));
  });

  it('passes a refusal on with its status', async () => {
    answer = { status: 409, body: { code: 'CODE_USED', message: '该码已使用' } };
    const response = await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first' });
    expect([response.status, await response.json()]).toEqual([409, answer.body]);
  });

  it.each([
    ['no code', { hospitalId: 'kq-first' }, 400],
    ['an empty code', { codeText: '', hospitalId: 'kq-first' }, 400],
    ['a code too long', { codeText: 'x'.repeat(1025), hospitalId: 'kq-first' }, 400],
    ['another hospital', { codeText: 'x', hospitalId: 'other' }, 404],
  ])('asks nobody about %s', async (_why, body, status) => {
    expect((await scan(body)).status).toBe(status);
    expect(seen).toEqual([]);
  });

  it('answers 502 when the platform is away', async () => {
    platform.closeAllConnections();
    await new Promise((resolve) => platform.close(resolve));
    expect((await scan({ codeText: 'x', hospitalId: 'kq-first' })).status).toBe(502);
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  });

  it('signs differently for another key, moment or body', () => {
    const signatures = [
      signTerminalRequest(KEY, '1', '{}'),
      signTerminalRequest(Buffer.alloc(32), '1', '{}'),
      signTerminalRequest(KEY, '2', '{}'),
      signTerminalRequest(KEY, '1', '{ }'),
    ];
    expect(new Set(signatures).size).toBe(4);
    expect(signatures[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
