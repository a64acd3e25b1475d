import { call, envelope, post, SEAL } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { encrypt, signRequest } from './sealing';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());

describe('the door of the selfservice wire', () => {
  it('tells its time to whoever signs correctly', async () => {
    expect(await call(sandbox.url, 'NetTest')).toEqual({
      code: '0',
      message: '交易成功',
      res: { SYSDATE: '2026-11-22 09:00:00' },
    });
  });

  it('compares signatures without regard to case', async () => {
    const encrypted = encrypt('<REQ></REQ>', SEAL);
    const sign = signRequest({ code: '1001', encrypted, userId: 'kangqiao' }, SEAL).toLowerCase();
    expect(await call(sandbox.url, 'NetTest', {}, { encrypted, sign })).toMatchObject({ code: '0' });
  });

  it.each([
    ['an unknown user', { userId: 'somebody' }, '6'],
    ['a wrong signature', { sign: '0'.repeat(32) }, '8'],
    ['a missing signature', { sign: '' }, '8'],
    ['a signature with another key', { key: 'AnotherAesKey016' }, '8'],
    ['a function code that is not the method’s', { code: '2001' }, '2'],
  ])('refuses %s, signed all the same', async (_why, options, code) => {
    expect(await call(sandbox.url, 'NetTest', {}, options)).toMatchObject({ code, res: '' });
  });

  it('answers 9 to what it cannot decrypt and 2 to a document that is none', async () => {
    expect(await call(sandbox.url, 'NetTest', {}, { encrypted: 'bm90IGVuY3J5cHRlZA==' })).toMatchObject({ code: '9' });
    const response = await post(sandbox.url, envelope('NetTest', 'no document'));
    expect(await response.text()).toContain('RETURN_CODE&gt;&lt;![CDATA[2]]');
  });

  it('answers 1 and names the field that is missing', async () => {
    expect(await call(sandbox.url, 'GetDeptInfo')).toMatchObject({ code: '1', message: '参数错误:DEPT_ID 不能为空' });
  });

  it.each([
    ['no XML', 'hello'],
    ['an unknown method', envelope('DropTables', '<ROOT/>')],
    ['a method of every object', envelope('toString', '<ROOT/>')],
  ])('raises a SOAP fault for %s', async (_why, body) => {
    const response = await post(sandbox.url, body);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('<soap:Fault>');
  });
});
