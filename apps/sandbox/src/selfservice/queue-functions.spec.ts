import { call, numberFields, type WireReply } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';
import { WANG } from '../../testing/tiny-world';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const wang = {
  TIME_ID: 'S1-2',
  BEGIN_TIME: '08:10',
  END_TIME: '08:20',
  HOSP_PATIENT_ID: WANG.patientNo,
  NAME: WANG.name,
};
const book = async (id: string, changes: Record<string, string> = {}): Promise<string> => {
  await call(sandbox.url, 'LockReg', numberFields(id, changes));
  const { res } = await call(sandbox.url, 'OrderReg', numberFields(id, changes));
  return (res as { HOSP_ORDER_ID: string }).HOSP_ORDER_ID;
};
const move = (id: string, state: string) =>
  sandbox.control(`/hospitals/kq-first/bookings/${id}/state`, { method: 'POST', body: { state } });
const queue = (visitNo: string, patientNo: string): Promise<WireReply> =>
  call(sandbox.url, 'GetUserLineUpList', { HOSP_PATIENT_ID: patientNo, HOSP_ORDER_ID: visitNo });

describe('the queue (4001)', () => {
  it('knows nobody who has not arrived, nor another patient', async () => {
    const visitNo = await book('r1');
    expect(await queue(visitNo, '100001')).toMatchObject({ code: '12' });
    await move('r1', 'arrived');
    expect(await queue(visitNo, WANG.patientNo)).toMatchObject({ code: '12' });
  });

  it('counts who has arrived before, and tells who is being seen', async () => {
    await book('r1');
    const visitNo = await book('r2', wang);
    await move('r2', 'arrived');
    expect((await queue(visitNo, WANG.patientNo)).res).toMatchObject({
      LINEUP_LIST: { LINEUP_NUM: '2', WAIT_COUNT: '0', WAIT_TIME: '0', LINEUP_TIME: '2026-11-22 09:00:00' },
    });
    await move('r1', 'arrived');
    expect((await queue(visitNo, WANG.patientNo)).res).toMatchObject({
      LINEUP_LIST: { WAIT_COUNT: '1', WAIT_TIME: '10' },
    });
    sandbox.clock.moveTo(new Date('2026-11-23T08:05:00+08:00'));
    expect((await queue(visitNo, WANG.patientNo)).res).toMatchObject({
      LINEUP_LIST: { CURRENT_NUM: '1', WAIT_COUNT: '0' },
    });
    await move('r2', 'completed');
    expect(await queue(visitNo, WANG.patientNo)).toMatchObject({ code: '12' });
  });
});

describe('the bookings of a day (9003)', () => {
  const page = (no: string, size: string, date = '2026-11-23') =>
    call(sandbox.url, 'GetRecordList', { REG_DATE: date, PAGE_NO: no, PAGE_SIZE: size });

  it('come by order id, a page at a time, whatever became of them', async () => {
    await book('r2', wang);
    await call(sandbox.url, 'LockReg', numberFields('r1'));
    await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' });
    expect((await page('1', '1')).res).toMatchObject({
      PAGE_COUNT: '2',
      TOTAL_COUNT: '2',
      ORDER_LIST: { ORDER_ID: 'r1', ORDER_STATUS: '4' },
    });
    expect((await page('2', '1')).res).toMatchObject({ ORDER_LIST: { ORDER_ID: 'r2', ORDER_STATUS: '6' } });
    expect(await page('3', '1')).toMatchObject({ code: '12' });
    expect(await page('1', '200', '2026-11-24')).toMatchObject({ code: '12' });
  });

  it.each([
    ['0', '10'],
    ['1', '0'],
    ['1', '201'],
    ['one', '10'],
  ])('refuse page %s of %s', async (no, size) => {
    expect(await page(no, size)).toMatchObject({ code: '1' });
  });
});

describe('stop notices that are asked for (2013)', () => {
  const since = (time: string) => call(sandbox.url, 'GetStopRegList', { START_TIME: time });
  const stop = (session: string, body: Record<string, unknown>) =>
    sandbox.control(`/hospitals/kq-first/sessions/${session}/stop`, { method: 'POST', body });

  it('tell of whole sessions, of parts and of substitutes, from an instant on', async () => {
    expect(await since('2026-11-01 00:00:00')).toMatchObject({ code: '12' });
    await stop('S1', { from: '08:10', reason: '医生外出', push: false });
    await stop('S2', { substitute: '陈立', push: false });
    expect((await since('2026-11-22 09:00:00')).res).toEqual({
      STOP_LIST: [
        {
          NOTICE_ID: 'TZ202611230001',
          REG_ID: 'S1',
          REG_DATE: '2026-11-23',
          BEGIN_TIME: '08:10',
          IS_CANCEL: '1',
          IS_REFUND: '0',
          REASON: '医生外出',
          NOTICE_TIME: '2026-11-22 09:00:00',
        },
        {
          NOTICE_ID: 'TZ202611230002',
          REG_ID: 'S2',
          REG_DATE: '2026-11-23',
          IS_CANCEL: '0',
          IS_REFUND: '0',
          SUB_DOCTOR_NAME: '陈立',
          NOTICE_TIME: '2026-11-22 09:00:00',
        },
      ],
    });
    expect(await since('2026-11-22 09:00:01')).toMatchObject({ code: '12' });
    expect(await since('yesterday')).toMatchObject({ code: '1' });
  });

  it('stop only the numbers of the part, and nothing for a substitute', async () => {
    await book('r1');
    await book('r2', wang);
    const counted = async (session: string, body: Record<string, unknown>) =>
      (await stop(session, { push: false, ...body })).json();
    expect(await counted('S1', { substitute: '孙洁' })).toEqual({ stoppedBookings: 0 });
    expect(await counted('S1', { to: '08:10' })).toEqual({ stoppedBookings: 1 });
    const stateOf = async (id: string) => (await call(sandbox.url, 'QueryRegRecord', { ORDER_ID: id })).res;
    expect(await stateOf('r1')).toMatchObject({ ORDER_LIST: { ORDER_STATUS: '9' } });
    expect(await stateOf('r2')).toMatchObject({ ORDER_LIST: { ORDER_STATUS: '6' } });
  });

  it.each([
    ['a clock that is none', { from: '8:10' }],
    ['an end before the beginning', { from: '09:00', to: '09:00' }],
    ['no reason at all', { reason: '' }],
    ['another way to push', { push: 'thrice' }],
  ])('are not issued for %s', async (_why, body) => {
    expect((await stop('S1', body)).status).toBe(400);
  });
});
