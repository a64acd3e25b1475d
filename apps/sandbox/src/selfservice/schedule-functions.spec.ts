import { call, numberFields } from '../../testing/selfservice-client';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const WEEK = { START_DATE: '2026-11-22', END_DATE: '2026-11-28' };
const HEART = { DEPT_ID: '201', DOCTOR_ID: '-1' };

describe('the schedule', () => {
  it('lists a department’s sessions by doctor and day, with fees in fen', async () => {
    const { res } = await call(sandbox.url, 'GetRegInfo', {
      ...HEART,
      START_DATE: '2026-11-23',
      END_DATE: '2026-11-24',
    });
    expect(res).toMatchObject({
      DEPT_NAME: '心血管内科',
      REG_DOCTOR_LIST: {
        DOCTOR_ID: 'D1',
        JOB_TITLE: '主任医师',
        REG_LIST: [
          {
            REG_DATE: '2026-11-23',
            REG_TIME_LIST: {
              REG_ID: 'S1',
              TIME_FLAG: '1',
              REG_STATUS: '1',
              TOTAL: '3',
              OVER_COUNT: '2',
              REG_FEE: '10.00',
              TREAT_FEE: '25.00',
            },
          },
          { REG_DATE: '2026-11-24' },
        ],
      },
    });
  });

  it('tells stopped and unreleased sessions from open ones', async () => {
    const { res } = await call(sandbox.url, 'GetRegInfo', {
      ...HEART,
      START_DATE: '2026-11-25',
      END_DATE: '2026-11-25',
    });
    expect(res).toMatchObject({
      REG_DOCTOR_LIST: {
        REG_LIST: {
          REG_TIME_LIST: [
            { REG_ID: 'CLOSED', REG_STATUS: '2', OVER_COUNT: '0' },
            { REG_ID: 'STOPPED', REG_STATUS: '0', TIME_FLAG: '2', OVER_COUNT: '0' },
          ],
        },
      },
    });
  });

  it.each([
    ['a department nobody knows', { ...HEART, ...WEEK, DEPT_ID: 'none' }],
    ['a doctor who is not there', { ...HEART, ...WEEK, DOCTOR_ID: 'D2' }],
    ['a span without sessions', { ...HEART, START_DATE: '2027-01-01', END_DATE: '2027-01-02' }],
  ])('answers 12 for %s', async (_why, request) => {
    expect(await call(sandbox.url, 'GetRegInfo', request)).toMatchObject({ code: '12' });
  });

  it.each([
    ['a day that does not exist', { START_DATE: '2026-02-30', END_DATE: '2026-03-01' }],
    ['an end before the start', { START_DATE: '2026-11-24', END_DATE: '2026-11-23' }],
  ])('answers 1 for %s', async (_why, span) => {
    expect(await call(sandbox.url, 'GetRegInfo', { ...HEART, ...span })).toMatchObject({ code: '1' });
  });

  it('lists the numbers of a session, the taken ones too', async () => {
    const { res } = await call(sandbox.url, 'GetTimeRegInfo', numberFields('any'));
    expect(res).toEqual({
      REG_ID: 'S1',
      TIME_REG_LIST: [
        { TIME_ID: 'S1-1', BEGIN_TIME: '08:00', END_TIME: '08:10', TOTAL: '1', OVER_COUNT: '1' },
        { TIME_ID: 'S1-2', BEGIN_TIME: '08:10', END_TIME: '08:20', TOTAL: '1', OVER_COUNT: '1' },
        { TIME_ID: 'S1-3', BEGIN_TIME: '08:20', END_TIME: '08:30', TOTAL: '1', OVER_COUNT: '0' },
      ],
    });
  });

  it.each([
    ['another day', { REG_DATE: '2026-11-24' }],
    ['another doctor', { DOCTOR_ID: 'D2' }],
    ['another half-day', { TIME_FLAG: '2' }],
    ['an unknown session', { REG_ID: 'S9' }],
  ])('knows no session with %s', async (_why, change) => {
    expect(await call(sandbox.url, 'GetTimeRegInfo', numberFields('any', change))).toMatchObject({ code: '200501' });
  });

  it('offers no number whose time has come', async () => {
    const past = { REG_ID: 'PAST', REG_DATE: '2026-11-22' };
    const { res } = await call(sandbox.url, 'GetTimeRegInfo', numberFields('any', past));
    expect(res).toMatchObject({ TIME_REG_LIST: [{ OVER_COUNT: '0' }, { OVER_COUNT: '0' }, { OVER_COUNT: '0' }] });
  });

  it('counts down with every lock and up again with every release', async () => {
    const left = async (): Promise<unknown> => {
      const { res } = await call(sandbox.url, 'GetRegInfo', {
        ...HEART,
        START_DATE: '2026-11-23',
        END_DATE: '2026-11-23',
      });
      return JSON.stringify(res).match(/"OVER_COUNT":"(\d+)"/)?.[1];
    };
    expect(await left()).toBe('2');
    await call(sandbox.url, 'LockReg', numberFields('r1'));
    expect(await left()).toBe('1');
    await call(sandbox.url, 'UnLockReg', { LOCK_ID: 'r1' });
    expect(await left()).toBe('2');
  });
});
