import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callUpstream } from '../http/upstream';
import { runInTrace } from './trace';
import { traceUpstreams } from './trace-upstreams';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('a request to a hospital or a platform', () => {
  let server: Server;
  const heard: (string | string[] | undefined)[] = [];

  beforeAll(async () => {
    traceUpstreams();
    traceUpstreams();
    server = createServer(({ headers }, answer) => {
      heard.push(headers.traceparent);
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => heard.splice(0));

  const call = async () => {
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await callUpstream({ method: 'GET', url, timeoutMs: 5_000, maxBytes: 10 })).toMatchObject({ status: 200 });
  };

  it('carries the trace of the request that it is made for, each as a part of its own', async () => {
    await new Promise<void>((resolve, reject) =>
      runInTrace(ID, () => void Promise.all([call(), call()]).then(() => resolve(), reject)),
    );
    expect(heard).toEqual([0, 1].map(() => expect.stringMatching(new RegExp(`^00-${ID}-[0-9a-f]{16}-01$`))));
    expect(new Set(heard).size).toBe(2);
  });

  it('carries none where nobody asked', async () => {
    await call();
    expect(heard).toEqual([undefined]);
  });
});
