import { addDays } from '@kangqiao/domain';
import { act, fireEvent, screen } from '@testing-library/react';
import { aHospital, aScheduledSession } from '@kangqiao/testing';
import { today } from '@/wording';
import { answer, ledTo, showPage } from '../../../../test/page';
import DoctorsPage from '.';

const doctor = (id: string, name: string) => ({
  id,
  departmentId: 'd1',
  name,
  title: '主任医师',
  speciality: null,
  biography: null,
});

const openAnswers = (change: { full?: object; free?: object } = {}) => {
  const tomorrow = addDays(today(), 1);
  const session = aScheduledSession({ date: tomorrow, departmentId: 'd1', period: 'morning', state: 'open' });
  answer({
    'GET /hospitals/kq-first': aHospital(),
    'GET /hospitals/kq-first/departments': {
      items: [{ id: 'd1', parentId: null, name: '心血管内科', introduction: null, location: null }],
    },
    'GET /hospitals/kq-first/doctors': { items: [doctor('full', '周明礼'), doctor('free', '沈若溪')] },
    'GET /hospitals/kq-first/schedule': {
      asOf: '2026-11-22T09:30:00+08:00',
      days: [
        { date: today(), halfDays: [] },
        { date: tomorrow, halfDays: [{ period: 'morning', state: 'open', remaining: 4, sessions: 2 }] },
      ],
      items: [
        { ...session, id: 's1', doctorId: 'full', doctorName: '周明礼', state: 'full', remaining: 0, ...change.full },
        { ...session, id: 's2', doctorId: 'free', doctorName: '沈若溪', remaining: 4, ...change.free },
      ],
    },
  });
};

const open = () => {
  openAnswers();
  showPage(<DoctorsPage />, { hospitalId: 'kq-first', departmentId: 'd1' });
};

it('lists whoever can be seen first on top, and hides the fully booked on request', async () => {
  open();
  const rows = await screen.findAllByRole('button', { name: /主任医师/ });
  expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^沈若溪，主任医师，最早 明天/),
    '周明礼，主任医师，近期已约满',
  ]);
  fireEvent.click(screen.getByRole('switch', { name: '只看有号' }));
  expect(screen.getAllByRole('button', { name: /主任医师/ })).toHaveLength(1);
});

it('shows a day’s sessions, starting at the first day that can be booked', async () => {
  open();
  fireEvent.click(await screen.findByRole('tab', { name: '按日期' }));
  expect(screen.getByRole('radio', { checked: true, name: /^明天 .*，有号，上午余 4 号$/ })).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: /沈若溪.*余 4 号/ }));
  expect(ledTo()).toBe('/packages/booking/numbers/index?hospitalId=kq-first&sessionId=s2');
});

it('leads from a day without sessions to the first that can be booked', async () => {
  open();
  fireEvent.click(await screen.findByRole('tab', { name: '按日期' }));
  fireEvent.click(screen.getByRole('radio', { name: /^今天 .*，无号$/ }));
  expect(screen.getByText('这一天没有出诊')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '看最早有号的一天' }));
  expect(screen.getByRole('radio', { checked: true, name: /^明天/ })).toBeVisible();
});

/** Time passes, and what was asked in it is answered and shown. */
const pass = async (ms: number) => {
  for (const step of [ms, 50, 50]) await act(() => jest.advanceTimersByTimeAsync(step));
};

it('says what has just changed when it asks again, and moves nothing', async () => {
  jest.useFakeTimers();
  try {
    open();
    await pass(100);
    const names = () =>
      screen.getAllByRole('button', { name: /主任医师/ }).map((row) => row.getAttribute('aria-label')?.slice(0, 3));
    expect(names()).toEqual(['沈若溪', '周明礼']);
    openAnswers({ free: { state: 'full', remaining: 0 }, full: { state: 'open', remaining: 2 } });
    await pass(31_000);
    expect(screen.getByRole('button', { name: /^周明礼，主任医师，最早 明天/ })).toBeVisible();
    expect(names()).toEqual(['沈若溪', '周明礼']);
    fireEvent.click(screen.getByRole('tab', { name: '按日期' }));
    openAnswers({ free: { state: 'full', remaining: 0 }, full: { state: 'open', remaining: 1 } });
    await pass(31_000);
    expect(screen.getByRole('button', { name: /周明礼.*余 1 号，刚减少/ })).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
});
