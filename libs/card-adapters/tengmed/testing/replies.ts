import { type HandMadeServer, startServer } from '@kangqiao/testing';

export interface WrittenReply {
  status?: number;
  headers?: Record<string, string>;
  /** The whole body, in place of the envelope. */
  body?: string | Buffer;
  resultCode?: unknown;
  requestId?: string;
  rsp?: unknown;
}

export interface Asked {
  /** The last part of the path. */
  operation: string;
  path: string;
  commonIn: Record<string, string | number>;
  req: Record<string, unknown>;
}

export interface WrittenPlatform {
  server: HandMadeServer;
  /** What was asked for, tokens left out. */
  asked: Asked[];
  tokensGiven: () => number;
}

/** A platform whose answers a spec writes by hand; tokens are given as T1, T2 and so on. */
export async function startWrittenPlatform(reply: (asked: Asked) => WrittenReply): Promise<WrittenPlatform> {
  const asked: Asked[] = [];
  let given = 0;
  const server = await startServer((request, response, body) => {
    const { commonIn, req } = JSON.parse(body) as Pick<Asked, 'commonIn' | 'req'>;
    const path = request.url ?? '';
    const one: Asked = { operation: path.slice(path.lastIndexOf('/') + 1), path, commonIn, req };
    let written: WrittenReply;
    if (one.operation === 'getAppToken') written = { rsp: { appToken: `T${(given += 1)}`, expiresIn: 7200 } };
    else {
      asked.push(one);
      written = reply(one);
    }
    const { status = 200, headers = {}, resultCode = 0, requestId = commonIn['requestId'], rsp = {} } = written;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(written.body ?? JSON.stringify({ commonOut: { requestId, resultCode, errMsg: '王秀英' }, rsp }));
  });
  return { server, asked, tokensGiven: () => given };
}
