import { call, numberFields, SEAL, type WireReply } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { encrypt, signRequest } from './sealing';
import { escapeXml, writeXml } from './xml';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const fail = async (operation: string, kind: string, more: Record<string, unknown> = {}): Promise<void> => {
  const body = { operation, kind, times: 1, ...more };
  const { status } = await sandbox.control('/hospitals/kq-first/faults', { method: 'POST', body });
  expect(status).toBe(201);
};
const departments = (): Promise<WireReply> => call(sandbox.url, 'GetDeptInfo', { DEPT_ID: '-1' });
const lock = (id = 'r1'): Promise<WireReply> => call(sandbox.url, 'LockReg', numberFields(id));
const orderCode = async (id: string): Promise<string> =>
  (await call(sandbox.url, 'QueryRegRecord', { ORDER_ID: id })).code;

/** The raw answer to GetDeptInfo, given up on after a while. */
function raw(method = 'GetDeptInfo', code = '2001', request: Record<string, string> = { DEPT_ID: '-1' }) {
  const encrypted = encrypt(writeXml('REQ', request), SEAL);
  const sign = signRequest({ code, encrypted, userId: 'kangqiao' }, SEAL);
  const root = { FUN_CODE: code, USER_ID: 'kangqiao', SIGN_TYPE: 'MD5', SIGN: sign, REQ_ENCRYPTED: encrypted };
  const body = `<E:Envelope xmlns:E="e"><E:Body><${method}><xml>${escapeXml(writeXml('ROOT', root))}</xml></${method}></E:Body></E:Envelope>`;
  return fetch(`${sandbox.url}/selfservice`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=gbk' },
    body,
    signal: AbortSignal.timeout(1_000),
  });
}
const rawLock = () => raw('LockReg', '2005', numberFields('r1'));

describe('faults of the selfservice wire', () => {
  it('are over after the times asked for', async () => {
    await fail('departments', 'error-in-200', { times: 2 });
    expect([(await departments()).code, (await departments()).code, (await departments()).code]).toEqual([
      '99',
      '99',
      '0',
    ]);
  });

  it('delay: answers late and right', async () => {
    await fail('departments', 'delay', { delayMs: 150 });
    const started = performance.now();
    expect(await departments()).toMatchObject({ code: '0' });
    expect(performance.now() - started).toBeGreaterThan(140);
  });

  it('hang: never answers and has done nothing', async () => {
    await fail('hold', 'hang');
    await expect(rawLock()).rejects.toThrow(/timeout/i);
    expect(await orderCode('r1')).toBe('12');
  });

  it('act-then-hang: never answers, but it is done', async () => {
    await fail('hold', 'act-then-hang');
    await expect(rawLock()).rejects.toThrow(/timeout/i);
    expect(await orderCode('r1')).toBe('0');
  });

  it('reset: breaks the connection and has done nothing', async () => {
    await fail('hold', 'reset');
    await expect(rawLock()).rejects.toThrow('fetch failed');
    expect(await orderCode('r1')).toBe('12');
  });

  it('http-500: an error page, and nothing done', async () => {
    await fail('hold', 'http-500');
    const response = await rawLock();
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    expect(await orderCode('r1')).toBe('12');
  });

  it('error-in-200: a signed system error, and nothing done', async () => {
    await fail('hold', 'error-in-200');
    expect(await lock()).toMatchObject({ code: '99', res: '' });
    expect(await orderCode('r1')).toBe('12');
  });

  it.each(['malformed', 'truncated', 'wrong-encoding', 'empty'])('%s: unreadable, but it is done', async (kind) => {
    await fail('hold', kind);
    await expect(lock()).rejects.toThrow();
    expect(await orderCode('r1')).toBe('0');
  });

  it('wrong-encoding: says UTF-8 and writes GBK', async () => {
    await fail('departments', 'wrong-encoding');
    const response = await raw();
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const bytes = await response.arrayBuffer();
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('gbk').decode(bytes)).toContain('交易成功');
  });

  it('wrong-patient: somebody else in every place where the patient is named', async () => {
    await fail('find', 'wrong-patient');
    const li = { IDCARD_TYPE: '1', IDCARD_NO: '110199195103150024', NAME: '李桂兰' };
    expect(await call(sandbox.url, 'GetPatInfo', li)).toMatchObject({
      res: { PAT_LIST: [{ HOSP_PATIENT_ID: '100002', NAME: '王小明', SEX: '1' }, {}] },
    });
    await fail('laboratory', 'wrong-patient');
    const report = { HOSP_PATIENT_ID: '100001', REPORT_ID: 'L1' };
    expect(await call(sandbox.url, 'GetNormalReportInfo', report)).toMatchObject({
      res: { HOSP_PATIENT_ID: '100002', REPORT_ID: 'L1' },
    });
  });

  it('duplicate-ids: the first of a list comes twice', async () => {
    await fail('numbers', 'duplicate-ids');
    const { res } = await call(sandbox.url, 'GetTimeRegInfo', numberFields('any'));
    expect(JSON.stringify(res).match(/S1-\d/g)).toEqual(['S1-1', 'S1-2', 'S1-3', 'S1-1']);
  });

  it('unknown-code: values that no table has; a write is refused with an unheard-of code', async () => {
    await fail('departments', 'unknown-code');
    expect(await departments()).toMatchObject({ res: { DEPT_LIST: [{ STATUS: '7' }, {}, {}] } });
    await fail('numbers', 'unknown-code');
    expect(await call(sandbox.url, 'GetTimeRegInfo', numberFields('any'))).toMatchObject({ code: '200499' });
    await fail('hold', 'unknown-code');
    expect(await lock()).toMatchObject({ code: '200599' });
    expect(await orderCode('r1')).toBe('12');
  });

  it('huge: more than sixty megabytes that a reader may well refuse', async () => {
    await fail('departments', 'huge');
    const response = await raw();
    let received = 0;
    for await (const chunk of response.body ?? []) {
      received += (chunk as Uint8Array).length;
      if (received > 8_000_000) break;
    }
    expect(received).toBeGreaterThan(8_000_000);
  });
});
