import { startStubUpstream, type StubUpstream } from '../../testing/stub-upstream';
import { callUpstream } from './upstream';

describe('a call to an upstream', () => {
  let upstream: StubUpstream;
  let answer: Parameters<typeof startStubUpstream>[0];
  const call = (timeoutMs = 30_000) =>
    callUpstream({ method: 'GET', url: new URL('/x?secret=s3cret', upstream.url), timeoutMs, maxBytes: 10 });

  beforeEach(async () => {
    upstream = await startStubUpstream((request, response) => answer(request, response));
  });
  afterEach(() => upstream.stop());

  it('gives status and text, whatever the status', async () => {
    answer = (_, response) => response.writeHead(500).end('0123456789');
    expect(await call()).toEqual({ kind: 'answered', status: 500, text: '0123456789' });
  });

  it('reads no more than it was told to', async () => {
    answer = (_, response) => response.end('01234567890');
    expect(await call()).toEqual({ kind: 'silent', detail: 'the answer is too large' });
  });

  it('follows no redirect', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/other' }).end();
    expect(await call()).toMatchObject({ status: 302 });
    expect(upstream.requests).toHaveLength(1);
  });

  it('ends at its deadline, also when the answer has begun', async () => {
    answer = (_, response) => void response.writeHead(200).write('0');
    expect(await call(100)).toEqual({ kind: 'silent', detail: 'no answer in time' });
  });

  it('is not tried again, and its failure does not repeat the address', async () => {
    answer = (request) => request.socket.destroy();
    const failed = await call();
    expect(failed.kind).toBe('silent');
    expect(JSON.stringify(failed)).not.toContain('s3cret');
    expect(upstream.requests).toHaveLength(1);
  });

  it('tells a refused connection', async () => {
    await upstream.stop();
    expect(await call()).toEqual({ kind: 'silent', detail: 'ECONNREFUSED' });
  });
});
