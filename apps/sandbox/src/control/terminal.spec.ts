import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sm2, sm3 } from 'sm-crypto';
import { CREDENTIALS } from '../credentials';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { signSm2 } from './terminal-signature';

/** How the second implementation wants its input. */
const bytes = (text: string): number[] => [...Buffer.from(text)];

const { keyId, privateKey } = CREDENTIALS.terminals.municipal;
/** 04‖x‖y in hex, as the second implementation wants it. */
const publicKeyOf = (key: string): string =>
  createPublicKey(createPrivateKey({ key: Buffer.from(key, 'base64'), type: 'pkcs8', format: 'der' }))
    .export({ type: 'spki', format: 'der' })
    .subarray(-65)
    .toString('hex');
const isSigned = (text: string, signature: string): boolean =>
  sm2.doVerifySignature(bytes(text), signature, publicKeyOf(privateKey), { hash: true, userId: '1234567812345678' });

interface Seen {
  method: string | undefined;
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
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
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

const scan = (body: unknown): Promise<Response> => sandbox.control('/scan', { method: 'POST', body });

describe('scanning at the counter', () => {
  it('asks the platform, signed as the terminal page says, and passes its answer on', async () => {
    const response = await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first' });
    expect([response.status, await response.json()]).toEqual([200, { name: '李桂兰' }]);
    const [{ url, headers, body }] = seen as [Seen];
    expect(url).toBe('/terminal/v1/codes/verify');
    expect(JSON.parse(body)).toMatchObject({ codeText: 'KQ1.abc', step: 'registration' });
    expect(headers['x-hospital-id']).toBe('kq-first');
    expect(Math.abs(Number(headers['x-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    expect(headers['x-key-id']).toBe(keyId);
    expect(headers['x-nonce']).toMatch(/^[0-9a-f]{32}$/);
    const parts = ['POST', url, headers['x-timestamp'], headers['x-nonce'], sm3(bytes(body))];
    expect(isSigned(parts.join('\n'), String(headers['x-signature']))).toBe(true);
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

  it('asks for another step, with the end of the document that the clerk was shown', async () => {
    await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first', step: 'pharmacy', department: '药房', proof: '001X' });
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ step: 'pharmacy', department: '药房', proof: '001X' });
  });

  it.each(['card-keys', 'revocations'])('fetches the %s of the issuer, signed without a body', async (what) => {
    expect((await sandbox.control(`/hospitals/kq-first/${what}`)).status).toBe(200);
    const [{ method, url, headers, body }] = seen as [Seen];
    expect([method, url, body]).toEqual(['GET', `/terminal/v1/${what}`, '']);
    const parts = ['GET', url, headers['x-timestamp'], headers['x-nonce'], sm3([])];
    expect(isSigned(parts.join('\n'), String(headers['x-signature']))).toBe(true);
  });

  it('asks a resident for the record by a booking or by a code, and reads it, signed', async () => {
    const wish = { hospitalId: 'kq-first', department: '心血管内科', doctorName: '周明', scope: 'summary' };
    const send = (path: string, body: object) => sandbox.control(path, { method: 'POST', body });
    expect((await send('/record-requests', { ...wish, visitNo: 'V1' })).status).toBe(200);
    expect((await send('/record-requests', { ...wish, codeText: 'KQ1.abc' })).status).toBe(200);
    expect((await send('/record-requests/r1/read', { hospitalId: 'kq-first' })).status).toBe(200);
    expect(seen.map(({ url }) => url)).toEqual([
      '/terminal/v1/record-requests',
      '/terminal/v1/record-requests',
      '/terminal/v1/record-requests/r1/read',
    ]);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      ...{ visitNo: 'V1', department: '心血管内科', doctorName: '周明', scope: 'summary', terminalCode: 'DOCTOR-01' },
    });
    expect(JSON.parse(seen[1]?.body ?? '')).toMatchObject({ codeText: 'KQ1.abc' });
    expect((await send('/record-requests', { ...wish })).status).toBe(400);
    expect((await send('/record-requests/r1/read', { hospitalId: 'other' })).status).toBe(404);
  });

  it('reports what was accepted without a network', async () => {
    const use = { codeText: 'KQ1.abc', usedAt: '2026-11-22T09:30:00+08:00' };
    await sandbox.control('/uses', { method: 'POST', body: { ...use, hospitalId: 'kq-first' } });
    expect(seen[0]?.url).toBe('/terminal/v1/uses');
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ ...use, terminalCode: 'OFFLINE-01' });
  });

  it('fetches the appeals that wait, and decides one, signed', async () => {
    expect((await sandbox.control('/hospitals/kq-first/appeals')).status).toBe(200);
    const body = { decision: 'grant', answer: '情况属实' };
    await sandbox.control('/hospitals/kq-first/appeals/A1/decision', { method: 'POST', body });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /terminal/v1/appeals',
      'POST /terminal/v1/appeals/A1/decision',
    ]);
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual(body);
  });

  it.each([{}, { decision: 'maybe' }, { decision: 'grant', answer: '' }])('decides nothing by %j', async (body) => {
    const { status } = await sandbox.control('/hospitals/kq-first/appeals/A1/decision', { method: 'POST', body });
    expect([status, seen]).toEqual([400, []]);
  });

  it.each(['corrections', 'record-openings'])('fetches the %s that wait, and decides one, signed', async (what) => {
    expect((await sandbox.control(`/hospitals/kq-first/${what}`)).status).toBe(200);
    const body = { decision: 'approve', doctorName: '周明' };
    await sandbox.control(`/hospitals/kq-first/${what}/A1`, { method: 'POST', body });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /terminal/v1/${what}`,
      `POST /terminal/v1/${what}/A1`,
    ]);
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual(body);
  });

  it('never sends the same number twice', async () => {
    await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first' });
    await scan({ codeText: 'KQ1.abc', hospitalId: 'kq-first' });
    expect(new Set(seen.map(({ headers }) => headers['x-nonce'])).size).toBe(2);
  });

  it('signs with another key so that the first does not fit', () => {
    expect(isSigned('text', signSm2(privateKey, 'text'))).toBe(true);
    expect(isSigned('text', signSm2(CREDENTIALS.terminals.county.privateKey, 'text'))).toBe(false);
    expect(isSigned('texts', signSm2(privateKey, 'text'))).toBe(false);
  });

  it('has the keys whose public halves stand in the hospitals file', () => {
    const file = readFileSync(path.join(__dirname, '../../hospitals.yaml'), 'utf8');
    for (const { keyId: id, privateKey: key } of Object.values(CREDENTIALS.terminals)) {
      const [, listed = ''] = new RegExp(`keyId: ${id}\\s+publicKey: (\\S+)`).exec(file) ?? [];
      expect(Buffer.from(listed, 'base64').subarray(-65).toString('hex')).toBe(publicKeyOf(key));
    }
  });
});
