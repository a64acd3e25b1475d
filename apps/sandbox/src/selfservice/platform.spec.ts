import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SEAL, call, numberFields } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { decodeText, encodeText } from '../faults/charset';
import { Platform } from './platform';
import { decrypt, encrypt, signReply, signRequest } from './sealing';
import { readSoapCall, soapResult } from './soap';
import { isObject, readXml, writeXml } from './xml';

interface Told {
  url: string | undefined;
  contentType: string | undefined;
  method: string;
  body: unknown;
  isSigned: boolean;
}

let platform: Server;
let address: string;
let told: Told[];
/** The RETURN_CODEs of the next answers; null = an error page. The last one stays. */
let answers: (string | null)[];

const text = (root: unknown, tag: string): string => (isObject(root) ? String(root[tag]) : '');

function hear(url: string | undefined, contentType: string | undefined, bytes: Buffer): Told {
  const soap = readSoapCall(decodeText(bytes, 'gbk') ?? '');
  const root = readXml(soap?.argument ?? '')?.['ROOT'];
  const [code, userId, encrypted] = ['FUN_CODE', 'USER_ID', 'REQ_ENCRYPTED'].map((tag) => text(root, tag));
  const signed = signRequest({ code: code ?? '', userId: userId ?? '', encrypted: encrypted ?? '' }, SEAL);
  const plain = decrypt(encrypted ?? '', SEAL);
  return {
    url,
    contentType,
    method: soap?.method ?? '',
    body: readXml(plain ?? '')?.['REQ'],
    isSigned: signed === text(root, 'SIGN'),
  };
}

function answerTo(method: string, code: string): Buffer {
  const encrypted = encrypt('<RES></RES>', SEAL);
  const message = '已受理';
  const sign = signReply({ encrypted, code, message }, SEAL);
  const root = { RETURN_CODE: code, RETURN_MSG: message, SIGN_TYPE: 'MD5', SIGN: sign, RES_ENCRYPTED: encrypted };
  return encodeText(soapResult(method, writeXml('ROOT', root), 'gbk'), 'gbk');
}

beforeEach(async () => {
  told = [];
  answers = ['0'];
  platform = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const heard = hear(request.url, request.headers['content-type'], Buffer.concat(chunks));
      told.push(heard);
      const code = answers.length > 1 ? answers.shift() : answers[0];
      if (code === null || code === undefined) response.writeHead(502).end('bad gateway');
      else response.writeHead(200, { 'content-type': 'text/xml; charset=gbk' }).end(answerTo(heard.method, code));
    });
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
});
afterEach(async () => {
  platform.closeAllConnections();
  await new Promise((resolve) => platform.close(resolve));
});

/** Waits until so many calls were heard, and a moment longer for those that should not come. */
async function heard(count: number): Promise<Told[]> {
  for (let waited = 0; waited < 3000 && told.length < count; waited += 20) await sleep(20);
  await sleep(80);
  return told;
}

describe('what the hospital tells the platform', () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await startTinySandbox(address);
  });
  afterEach(() => sandbox.stop());

  const post = (path: string, body?: Record<string, unknown>) =>
    sandbox.control(`/hospitals/kq-first${path}`, { method: 'POST', ...(body ? { body } : {}) });
  const book = async (): Promise<void> => {
    await call(sandbox.url, 'LockReg', numberFields('r1'));
    await call(sandbox.url, 'OrderReg', numberFields('r1'));
  };

  it('is every stop, signed and in GBK', async () => {
    await post('/sessions/S1/stop', { reason: '医生外出' });
    expect(await heard(1)).toMatchObject([
      {
        url: '/hospital-push/kq-first',
        contentType: 'text/xml; charset=gbk',
        method: 'StopReg',
        isSigned: true,
        body: { NOTICE_ID: 'TZ202611230001', REG_ID: 'S1', IS_CANCEL: '1', REASON: '医生外出' },
      },
    ]);
  });

  it('comes twice when asked to, and not at all', async () => {
    await post('/sessions/S1/stop', { push: 'twice' });
    await post('/sessions/S2/stop', { push: false });
    expect((await heard(2)).map(({ body }) => text(body, 'REG_ID'))).toEqual(['S1', 'S1']);
  });

  it('is a booking that the window cancelled, and a queue that moved', async () => {
    await book();
    await post('/bookings/r1/state', { state: 'arrived' });
    const [moved] = await heard(1);
    expect(moved).toMatchObject({
      method: 'PushInfo',
      body: { INFO_LIST: { PUSH_TYPE: '2', HOSP_PATIENT_ID: '100001', HOSP_ORDER_ID: 'MZ20261122000001' } },
    });
    await call(sandbox.url, 'LockReg', numberFields('r2', { REG_ID: 'S3', TIME_ID: 'S3-1', REG_DATE: '2026-11-24' }));
    await call(sandbox.url, 'OrderReg', numberFields('r2', { REG_ID: 'S3', TIME_ID: 'S3-1', REG_DATE: '2026-11-24' }));
    await post('/bookings/r2/state', { state: 'cancelled' });
    expect((await heard(2))[1]).toMatchObject({ method: 'CancelRegByHis', body: { ORDER_ID: 'r2' } });
  });
});

describe('a call to the platform', () => {
  const tell = (): Platform => {
    const credentials = { userId: 'kangqiao', ...SEAL };
    const caller = new Platform({ address: `${address}/hospital-push/kq-first`, credentials, retryAfterMs: 10 });
    caller.tell('StopReg', '5001', { NOTICE_ID: '1' });
    return caller;
  };

  it('is repeated after a failure and after silence, three times in all', async () => {
    answers = ['99', null, '99', '0'];
    tell();
    expect(await heard(3)).toHaveLength(3);
  });

  it.each(['0', '1', '8'])('is not repeated after %s', async (code) => {
    answers = [code];
    tell();
    expect(await heard(1)).toHaveLength(1);
  });

  it('is not repeated once it is to be forgotten', async () => {
    answers = ['99'];
    const caller = tell();
    caller.forget();
    expect((await heard(2)).length).toBeLessThan(2);
  });
});
