import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { addActive, aFileOf, allConsents, LI_HUA } from '../../testing/residents';
import { TestApp } from '../../testing/test-app';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the server', () => {
  let app: TestApp;
  let token: string;
  beforeAll(async () => {
    app = await TestApp.start({ hospitals: [new InMemoryHospital({ patients: [aFileOf(LI_HUA)] })] });
    token = await app.signIn('li');
  });
  afterAll(() => app.stop());

  it.each([
    ['GET', '/api/v1/nowhere', 404, 'NOT_FOUND'],
    ['GET', '/', 404, 'NOT_FOUND'],
    ['GET', '/app/', 404, 'NOT_FOUND'],
    ['GET', '/preview/config.json', 404, 'NOT_FOUND'],
    ['PUT', '/api/v1/people', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/api/v1/people/some-id', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/api/v1/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
  ] as const)('answers %s %s with %d %s', async (method, url, status, code) => {
    const answer = await app.call(method, url);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body).toEqual({
      code,
      message: expect.stringMatching(/\p{Script=Han}/u),
      traceId: expect.any(String),
    });
  });

  it('names the methods that an address answers to', async () => {
    expect((await app.call('PUT', '/api/v1/people')).headers.allow).toBe('GET, HEAD, POST');
  });

  it.each([
    ['broken JSON', '{"code":', 'application/json', 400, 'MALFORMED_REQUEST'],
    ['a form', 'code=1', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text', 'code', 'text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 'application/json', 400, 'MALFORMED_REQUEST'],
    ['a list', '[]', 'application/json', 400, 'VALIDATION_FAILED'],
    ['nothing', '', 'application/json', 400, 'VALIDATION_FAILED'],
    ['64 KiB and one byte', JSON.stringify('x'.repeat(64 * 1024 - 1)), 'application/json', 413, 'BODY_TOO_LARGE'],
  ])('refuses a body of %s', async (_, body, type, status, code) => {
    const answer = await app.call('POST', '/api/v1/sessions', { body, headers: { 'content-type': type } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('shows the beginning of the caller’s trace id on an error and logs it in full', async () => {
    const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const { body } = await app.call('GET', '/api/v1/people/nobody', { token, headers });
    expect(body.traceId).toBe(TRACE.slice(0, 12));
    expect(
      app.log.some((line) => line.includes(`"traceId":"${TRACE}"`) && line.includes('/api/v1/people/:personId')),
    ).toBe(true);
  });

  it.each(['', 'garbage', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${TRACE}-00f067aa0ba902b7-01`])(
    'makes a trace id of its own for the traceparent "%s"',
    async (traceparent) => {
      const { body } = await app.call('GET', '/api/v1/people/nobody', { token, headers: { traceparent } });
      expect(body.traceId).toMatch(/^[0-9a-f]{12}$/);
      expect(TRACE.startsWith(String(body.traceId))).toBe(false);
    },
  );

  it('forbids storing and sniffing of answers, and offers no CORS', async () => {
    const { headers } = await app.call('GET', '/api/v1/account', { token, headers: { origin: 'https://example.org' } });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect((await app.call('OPTIONS', '/api/v1/account', { headers: { origin: 'https://example.org' } })).status).toBe(
      405,
    );
  });

  it('tells liveness from readiness, and a silent hospital from both', async () => {
    expect((await app.call('GET', '/livez')).body).toEqual({ status: 'ok' });
    await app.call('GET', '/readyz');
    await new Promise((resolve) => setImmediate(resolve));
    expect((await app.call('GET', '/readyz')).body).toEqual({
      status: 'ready',
      database: 'ok',
      keys: 'ok',
      hospitals: { 'hospital-1': 'answering' },
    });
  });

  it('counts requests by their route, never with ids or values, for whoever watches it', async () => {
    await app.call('GET', '/api/v1/people/somebody/reports?kind=imaging');
    const { headers, text } = await app.call('GET', '/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const series = '{method="GET",route="/api/v1/people/:personId/reports",status="401"}';
    expect(text).toContain(`kangqiao_request_seconds_count${series} 1`);
    expect(text).not.toMatch(/somebody|imaging/);
  });

  it('logs a request by its route, never with ids, values, tokens or a person’s data', async () => {
    const someone = await app.signIn('logged');
    app.clock.pass({ minutes: 2 });
    const id = await addActive(app, someone);
    await app.call('GET', `/api/v1/people/${id}?phone=${LI_HUA.phone}`, { token: someone });
    const other = await app.signIn('logged-too');
    const { name, document } = LI_HUA;
    const body = { name, document, relation: 'relative', consents: allConsents() };
    await app.call('POST', '/api/v1/people', { token: other, body });
    await app.call('POST', `/api/v1/people/${id}/proofs`, { token: other });
    const log = app.log.join('');
    expect(log).toContain('"route":"/api/v1/people/:personId"');
    for (const canary of [LI_HUA.name, LI_HUA.document.number, LI_HUA.phone, someone, id, app.messages.lastCode()]) {
      expect(log).not.toContain(canary);
    }
  });
});

describe('the preview', () => {
  let app: TestApp;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kangqiao-h5-'));
    mkdirSync(path.join(folder, 'js'));
    writeFileSync(path.join(folder, 'index.html'), '<title>康桥</title>');
    writeFileSync(path.join(folder, 'js', 'app.1a2b3c4d.js'), '');
    app = await TestApp.start({ env: { PREVIEW_APP_DIR: folder, PREVIEW_SANDBOX_URL: 'http://127.0.0.1:8090' } });
  });
  afterAll(() => app.stop());

  it('shows the phone beside the counter, and may frame nothing else', async () => {
    const { text, headers } = await app.call('GET', '/');
    expect(text).toContain('<title>康桥 Kangqiao 体验</title>');
    expect(text).toContain('src="/app/"');
    expect(text).toContain('src="http://127.0.0.1:8090/counter"');
    expect(headers['content-security-policy']).toContain("frame-src 'self' http://127.0.0.1:8090;");
  });

  it('serves the mini-program, its hashed files for ever', async () => {
    const page = await app.call('GET', '/app/');
    expect([page.text, page.headers['cache-control']]).toEqual(['<title>康桥</title>', 'no-cache']);
    const script = await app.call('GET', '/app/js/app.1a2b3c4d.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.call('GET', '/app/nothing.js')).body.code).toBe('NOT_FOUND');
  });

  it('tells the mini-program where the sandbox is', async () => {
    expect((await app.call('GET', '/preview/config.json')).body).toEqual({ sandboxUrl: 'http://127.0.0.1:8090' });
  });
});
