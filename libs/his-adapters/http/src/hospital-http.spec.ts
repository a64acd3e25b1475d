import { HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import { type HandMadeServer, PATIENT_MS, startServer } from '@kangqiao/testing';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { NotSent } from './failures';
import { HospitalHttp } from './hospital-http';

/** Of an exchange that is waited for in vain: enough to be sent. */
const SHORT_MS = 500;
const GBK_MORNING = Buffer.from([0xc9, 0xcf, 0xce, 0xe7]);

describe('HTTP to a hospital', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  const serve = async (answer: Parameters<typeof startServer>[0]): Promise<HandMadeServer> => {
    const server = await startServer(answer);
    open.push(server);
    return server;
  };
  const get = (url: string, deadlineMs = PATIENT_MS) => {
    const http = new HospitalHttp(new URL(url), { maxReplyBytes: 1024 * 1024 });
    open.push(http);
    return http.send({ method: 'GET', path: '/', headers: {}, deadline: AbortSignal.timeout(deadlineMs) });
  };
  const getFrom = async (answer: Parameters<typeof startServer>[0], deadlineMs?: number) =>
    get((await serve(answer)).url, deadlineMs);
  const typed = (contentType: string, body: Buffer | string) =>
    getFrom((_request, response) => response.writeHead(200, { 'content-type': contentType }).end(body));

  it('gives the status and the text', async () => {
    await expect(getFrom((_q, response) => response.writeHead(404).end('无'))).resolves.toEqual({
      status: 404,
      text: '无',
    });
  });

  it('was not sent when the connection is refused', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(get(`http://127.0.0.1:${port}`)).rejects.toBeInstanceOf(NotSent);
  });

  it('may have been received when the answer does not come in time', async () => {
    const error: unknown = await getFrom(() => undefined, SHORT_MS).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(HospitalUnavailable);
    expect(error).not.toBeInstanceOf(NotSent);
  });

  it('applies the deadline to the reading of the reply too', async () => {
    await expect(getFrom((_q, response) => void response.writeHead(200).write('a'), SHORT_MS)).rejects.toBeInstanceOf(
      HospitalUnavailable,
    );
  });

  it('may have been received when the connection is cut', async () => {
    const error: unknown = await getFrom((request) => request.socket.resetAndDestroy()).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(HospitalUnavailable);
    expect(error).not.toBeInstanceOf(NotSent);
  });

  it('does not take a reply that ends before its length for a whole one', async () => {
    const cut = getFrom((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('<a>');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(cut).rejects.toBeInstanceOf(HospitalUnavailable);
  });

  it.each([301, 302, 307, 308])('does not follow a %i', async (status) => {
    const target = await serve((_q, response) => response.end('elsewhere'));
    const redirect = getFrom((_q, response) => response.writeHead(status, { location: target.url }).end('gone'));
    await expect(redirect).rejects.toMatchObject({ reason: 'MALFORMED' });
    expect(target.requests).toEqual([]);
  });

  it('stops receiving a reply that is too large', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(256 * 1024, 32);
    const large = getFrom((_q, response) => {
      response.writeHead(200);
      const more = () => {
        while (sent < 50 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    await expect(large).rejects.toMatchObject({ reason: 'TOO_LARGE' });
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });

  it('takes a reply of exactly the limit, and not one byte more', async () => {
    await expect(typed('text/plain', Buffer.alloc(1024 * 1024, 97))).resolves.toMatchObject({ status: 200 });
    await expect(typed('text/plain', Buffer.alloc(1024 * 1024 + 1, 97))).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });

  it('keeps its own limit where an option is there but undefined', async () => {
    const { url } = await serve((_q, response) => response.end(Buffer.alloc(9 * 1024 * 1024, 97)));
    const http = new HospitalHttp(new URL(url), { maxReplyBytes: undefined, connections: undefined });
    open.push(http);
    const request = { method: 'GET', path: '/', headers: {}, deadline: AbortSignal.timeout(PATIENT_MS) } as const;
    await expect(http.send(request)).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });

  it.each(['gbk', 'GB2312', '"gb18030"'])('reads %s when the reply names it', async (charset) => {
    await expect(typed(`text/xml; charset=${charset}`, GBK_MORNING)).resolves.toMatchObject({ text: '上午' });
  });

  it('reads UTF-8 when the reply names nothing', async () => {
    await expect(typed('text/xml', '上午')).resolves.toMatchObject({ text: '上午' });
  });

  it.each(['text/xml', 'text/xml; charset=utf-8'])('refuses GBK that calls itself %s', async (contentType) => {
    await expect(typed(contentType, GBK_MORNING)).rejects.toBeInstanceOf(HospitalFault);
  });

  it('refuses bytes that are no GBK', async () => {
    await expect(typed('text/xml; charset=gbk', Buffer.from([0xd6]))).rejects.toBeInstanceOf(HospitalFault);
  });

  it('refuses a charset that it does not know', async () => {
    await expect(typed('text/xml; charset=klingon', 'a')).rejects.toMatchObject({ reason: 'MALFORMED' });
  });

  it('does not blame the hospital for a request that cannot be sent', async () => {
    const http = new HospitalHttp(new URL('http://127.0.0.1:9'));
    open.push(http);
    const request = { method: 'GET', path: 'no-slash', headers: {}, deadline: AbortSignal.timeout(100) } as const;
    await expect(http.send(request)).rejects.not.toBeInstanceOf(HospitalUnavailable);
  });
});
