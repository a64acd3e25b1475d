import { call, numberFields, type WireReply } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const WANG = { HOSP_PATIENT_ID: '100002', NAME: '王小明' };
const SECOND = { TIME_ID: 'S1-2', BEGIN_TIME: '08:10', END_TIME: '08:20' };
const lock = (id: string, changes: Record<string, string> = {}): Promise<WireReply> =>
  call(sandbox.url, 'LockReg', numberFields(id, changes));
const order = (id: string, changes: Record<string, string> = {}): Promise<WireReply> =>
  call(sandbox.url, 'OrderReg', numberFields(id, changes));
const status = async (id: string): Promise<string | undefined> => {
  const { code, res } = await call(sandbox.url, 'QueryRegRecord', { ORDER_ID: id });
  return code === '0' ? JSON.stringify(res).match(/"ORDER_STATUS":"(\d+)"/)?.[1] : code;
};
const cancel = (id: string, visitNo: string, changes: Record<string, string> = {}): Promise<WireReply> =>
  call(sandbox.url, 'CancelReg', {
    ORDER_ID: id,
    HOSP_ORDER_ID: visitNo,
    HOSP_PATIENT_ID: '100001',
    CANCEL_DATE: '2026-11-22 09:00:00',
    ...changes,
  });
const later = (iso: string): void => sandbox.clock.moveTo(new Date(iso));
const VISIT = 'MZ20261122000001';
const stop = (session: string): Promise<Response> =>
  sandbox.control(`/hospitals/kq-first/sessions/${session}/stop`, { method: 'POST' });

describe('LockReg', () => {
  it('holds a number for ten minutes of the hospital’s clock', async () => {
    expect(await lock('r1')).toEqual({
      code: '0',
      message: '交易成功',
      res: { LOCK_ID: 'r1', EXPIRE_TIME: '2026-11-22 09:10:00' },
    });
    expect(await status('r1')).toBe('2');
  });

  it('lets exactly one of two parallel requests have the number', async () => {
    const replies = await Promise.all([lock('r1'), lock('r2', WANG)]);
    expect(replies.map(({ code }) => code).sort()).toEqual(['0', '200506']);
  });

  it('answers the same lock again with the same success', async () => {
    const first = await lock('r1');
    later('2026-11-22T09:05:00+08:00');
    expect(await lock('r1')).toEqual(first);
  });

  it.each([
    ['another number', SECOND],
    ['another patient', WANG],
  ])('refuses a LOCK_ID that stands for something else (%s)', async (_what, change) => {
    await lock('r1');
    expect(await lock('r1', change)).toMatchObject({ code: '200504', res: '' });
  });

  it('refuses a LOCK_ID that was released', async () => {
    await lock('r1');
    await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' });
    expect(await lock('r1')).toMatchObject({ code: '200504' });
  });

  it.each([
    ['a session that does not exist', { REG_ID: 'S9' }, '200501'],
    ['a session of another day', { REG_DATE: '2026-11-24' }, '200501'],
    ['a number with other times', { BEGIN_TIME: '08:10' }, '200501'],
    ['a number taken at the window', { TIME_ID: 'S1-3', BEGIN_TIME: '08:20', END_TIME: '08:30' }, '200506'],
    ['a stopped session', { REG_ID: 'STOPPED', REG_DATE: '2026-11-25', TIME_FLAG: '2' }, '200502'],
    ['a session not released yet', { REG_ID: 'CLOSED', REG_DATE: '2026-11-25' }, '13'],
    ['a session with nothing left', { REG_ID: 'PAST', REG_DATE: '2026-11-22' }, '200505'],
    ['a patient without a file', { HOSP_PATIENT_ID: '999' }, '100201'],
    ['a missing field', { TIME_ID: '' }, '1'],
    ['a half-day nobody works', { TIME_FLAG: '3' }, '1'],
  ])('refuses %s', async (_why, change, code) => {
    expect(await lock('r1', change)).toMatchObject({ code, res: '' });
  });

  it('answers 200505 once the last number is gone', async () => {
    await lock('r1');
    await lock('r2', { ...WANG, ...SECOND });
    expect(await lock('r3', WANG)).toMatchObject({ code: '200505' });
  });

  it('allows one visit a day in a department, over all files of the person, and another in the next', async () => {
    await lock('r1');
    expect(await lock('r2', { ...SECOND, HOSP_PATIENT_ID: '100009' })).toMatchObject({ code: '200507' });
    expect(await lock('r3', { REG_ID: 'S2', DEPT_ID: '202', DOCTOR_ID: 'D2' })).toMatchObject({ code: '0' });
    expect(await lock('r4', { REG_ID: 'S3', REG_DATE: '2026-11-24' })).toMatchObject({ code: '0' });
  });

  it('frees the number when the lock runs out', async () => {
    await lock('r1');
    later('2026-11-22T09:09:59+08:00');
    expect(await lock('r2', WANG)).toMatchObject({ code: '200506' });
    later('2026-11-22T09:10:00+08:00');
    expect(await lock('r3', WANG)).toMatchObject({ code: '0' });
    expect(await status('r1')).toBe('4');
  });
});

describe('UnLockReg', () => {
  it('releases once and is content to be asked again', async () => {
    await lock('r1');
    expect(await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' })).toMatchObject({ code: '0' });
    expect(await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' })).toMatchObject({
      code: '0',
      res: { LOCK_ID: 'r1' },
    });
    expect(await status('r1')).toBe('4');
  });

  it('knows no lock that was never made and releases none that is ordered', async () => {
    expect(await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'none' })).toMatchObject({ code: '200601' });
    await lock('r1');
    await order('r1');
    expect(await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' })).toMatchObject({ code: '200602' });
  });
});

describe('OrderReg', () => {
  beforeEach(() => lock('r1'));

  it('books and says where to go, as which number, and what to bring', async () => {
    expect(await order('r1')).toMatchObject({
      code: '0',
      res: {
        ORDER_ID: 'r1',
        HOSP_ORDER_ID: VISIT,
        HOSP_PATIENT_ID: '100001',
        HOSP_SERIAL_NUM: '1',
        HOSP_SEE_DOCT_ADDR: '门诊楼 3 层 A 区 305 诊室',
        HOSP_REMARK: expect.stringMatching(/^请携带身份证或电子健康卡;/),
      },
    });
    expect(await status('r1')).toBe('6');
  });

  it('answers the same order again with the same visit number', async () => {
    const first = await order('r1');
    expect(await order('r1')).toEqual(first);
  });

  it.each([
    ['a lock that was never made', { ORDER_ID: 'none' }, '200701'],
    ['a lock of another number', SECOND, '200701'],
    ['a name that is not in the file', { NAME: '李桂花' }, '200705'],
    ['a fee of yesterday', { REG_FEE: '10.00' }, '13'],
    ['a fee in fen', { REG_FEE: '3500' }, '1'],
  ])('refuses %s', async (_why, change, code) => {
    expect(await order('r1', change)).toMatchObject({ code, res: '' });
    expect(await status('r1')).toBe('2');
  });

  it('refuses a lock that ran out or was released', async () => {
    later('2026-11-22T09:10:00+08:00');
    expect(await order('r1')).toMatchObject({ code: '200702' });
  });

  it('refuses when the session was stopped meanwhile', async () => {
    await stop('S1');
    expect(await order('r1')).toMatchObject({ code: '200703' });
  });
});

describe('CancelReg', () => {
  beforeEach(async () => {
    await lock('r1');
    await order('r1');
  });

  it('gives the number back at once and is content to be asked again', async () => {
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '0', res: { ORDER_ID: 'r1' } });
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '0' });
    expect(await status('r1')).toBe('5');
    expect(await lock('r2', WANG)).toMatchObject({ code: '0' });
  });

  it('takes a cancellation until thirty minutes before the number', async () => {
    later('2026-11-23T07:30:01+08:00');
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '200801' });
    later('2026-11-23T07:30:00+08:00');
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '0' });
  });

  it('sends whoever has taken the number at the window back to the window', async () => {
    await sandbox.control('/hospitals/kq-first/bookings/r1/state', { method: 'POST', body: { state: 'arrived' } });
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '200802' });
    expect(await status('r1')).toBe('3');
  });

  it.each([
    ['another patient', { HOSP_PATIENT_ID: '100002' }],
    ['another visit number', { HOSP_ORDER_ID: 'MZ1' }],
    ['an unknown order', { ORDER_ID: 'none' }],
  ])('refuses %s', async (_why, change) => {
    expect(await cancel('r1', VISIT, change)).toMatchObject({ code: '1' });
    expect(await status('r1')).toBe('6');
  });

  it('says so when the session was stopped', async () => {
    await stop('S1');
    expect(await cancel('r1', VISIT)).toMatchObject({ code: '13' });
    expect(await status('r1')).toBe('9');
  });
});

describe('QueryRegRecord', () => {
  it('answers 12 for what it never heard of', async () => {
    expect(await status('none')).toBe('12');
  });

  it('shows a lock without a visit number', async () => {
    await lock('r1');
    expect(await call(sandbox.url, 'QueryRegRecord', { ORDER_ID: 'r1' })).toMatchObject({
      res: {
        ORDER_LIST: { ORDER_ID: 'r1', HOSP_PATIENT_ID: '100001', REG_ID: 'S1', TIME_ID: 'S1-1', ORDER_STATUS: '2' },
      },
    });
  });

  it('calls a visit missed when its day is over and nobody came', async () => {
    await lock('r1');
    await order('r1');
    later('2026-11-24T00:00:00+08:00');
    expect(await status('r1')).toBe('8');
  });
});
