import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { aPerson, aScheduledSession } from '@kangqiao/testing';
import { type Answer, answer, ledTo, refusal, showPage } from '../../../test/page';
import EntryPage from './entry';
import JoinPage from './join';

const anEntry = (change: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  id: 'w1',
  state: 'waiting',
  personId: 'person-1',
  personNameMasked: '王*明',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  sessionId: 'session-1',
  departmentId: '1001',
  departmentName: '心血管内科',
  doctorId: 'D001',
  doctorName: '李文清',
  doctorTitle: '主任医师',
  visitDate: '2099-11-23',
  period: 'morning',
  feeFen: 2500,
  position: 2,
  waiting: 5,
  offerMinutes: 30,
  offer: null,
  appointmentId: null,
  reason: null,
  joinedAt: '2026-11-22T09:30:00+08:00',
  stateSince: '2026-11-22T09:30:00+08:00',
  actions: { take: false, leave: true },
  ...change,
});

const offered = anEntry({
  state: 'offered',
  position: null,
  waiting: null,
  offerMinutes: null,
  offer: {
    holdId: 'hold-1',
    startTime: '09:00',
    endTime: '09:10',
    endsAt: new Date(Date.now() + 20 * 60_000).toISOString(),
    confirming: false,
  },
  actions: { take: true, leave: true },
});

describe('joining', () => {
  const numbers = (waiting: number | null) => ({
    asOf: '2026-11-22T09:30:00+08:00',
    session: aScheduledSession({ state: 'full', remaining: 0, waiting }),
    items: [],
  });
  const open = (waiting: number | null, answers: Readonly<Record<string, Answer>> = {}) => {
    const calls = answer({
      'GET /people': { items: [aPerson({ id: 'person-1' })], mayAdd: 4 },
      'GET /hospitals/kq-first/sessions/session-1/numbers': numbers(waiting),
      'GET /waitlist': { items: [], withheld: false },
      ...answers,
    });
    showPage(<JoinPage />, { hospitalId: 'kq-first', sessionId: 'session-1' });
    return calls;
  };

  it('says how many wait, promises nothing, and leads to the own place', async () => {
    const calls = open(3, { 'POST /waitlist': anEntry() });
    expect(await screen.findByText('现在有 3 人候补')).toBeVisible();
    expect(screen.getByText(/至少要有 4 个号退出来才轮到您/)).toBeVisible();
    fireEvent.click(await screen.findByRole('button', { name: '加入候补' }));
    await waitFor(() => expect(ledTo()).toBe('/packages/waitlist/entry/index?waitlistId=w1'));
    const made = calls.find(({ route }) => route === 'POST /waitlist');
    expect(made?.body).toEqual({ personId: 'person-1', hospitalId: 'kq-first', sessionId: 'session-1' });
    expect(made?.key).toBeDefined();
  });

  it('says why one may not', async () => {
    open(0, { 'POST /waitlist': refusal(409, 'ALREADY_BOOKED_SAME_DAY', '该就诊人当日已有该科室的预约') });
    fireEvent.click(await screen.findByRole('button', { name: '加入候补' }));
    expect(await screen.findByText('该就诊人当日已有该科室的预约')).toBeVisible();
  });

  it('leads to the place of who waits already, instead of asking once more', async () => {
    open(5, { 'GET /waitlist': { items: [anEntry()], withheld: false } });
    fireEvent.click(await screen.findByRole('button', { name: '查看我的候补' }));
    expect(ledTo()).toBe('/packages/waitlist/entry/index?waitlistId=w1');
    expect(screen.getByText(/至少要有 2 个号退出来才轮到您/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '加入候补' })).toBeNull();
  });

  it.each([
    ['for somebody else', anEntry({ personId: 'person-2' })],
    ['for another session', anEntry({ sessionId: 'session-2' })],
    ['no more', anEntry({ state: 'left', position: null })],
  ])('is offered to who waits %s', async (_, entry) => {
    open(5, { 'GET /waitlist': { items: [entry], withheld: false } });
    expect(await screen.findByRole('button', { name: '加入候补' })).toBeVisible();
  });

  it('is offered where it is not known whether one waits already', async () => {
    open(5, { 'GET /waitlist': refusal(503, 'SERVICE_UNAVAILABLE', '服务暂时不可用') });
    expect(await screen.findByRole('button', { name: '加入候补' })).toBeVisible();
  });

  it('leads to the numbers where nobody has to wait', async () => {
    open(null);
    fireEvent.click(await screen.findByRole('button', { name: '查看号源' }));
    expect(ledTo()).toBe('/packages/booking/numbers/index?hospitalId=kq-first&sessionId=session-1');
    expect(screen.queryByRole('button', { name: '加入候补' })).toBeNull();
  });
});

describe('a place in line', () => {
  const open = (entry: WaitlistEntry, answers: Readonly<Record<string, Answer>> = {}) => {
    const calls = answer({ 'GET /waitlist/w1': entry, ...answers });
    showPage(<EntryPage />, { waitlistId: 'w1' });
    return calls;
  };

  it('is said with how long a number would be kept', async () => {
    open(anEntry());
    expect(await screen.findByText('第 2 位')).toBeVisible();
    expect(screen.getByText('共 5 人候补')).toBeVisible();
    expect(screen.getByText(/号为您保留 30 分钟/)).toBeVisible();
  });

  it('is left only after asking', async () => {
    const calls = open(anEntry(), { 'DELETE /waitlist/w1': {} });
    fireEvent.click(await screen.findByRole('button', { name: '退出候补' }));
    expect(calls.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
    fireEvent.click(within(screen.getByRole('dialog', { name: '要退出候补吗？' })).getByText('确认退出'));
    await waitFor(() => expect(calls.some(({ route }) => route === 'DELETE /waitlist/w1')).toBe(true));
  });

  it('with a number counts down and takes it by one tap', async () => {
    const calls = open(offered, { 'POST /appointments': { id: 'a1', state: 'booked' } });
    expect(await screen.findAllByText('09:00–09:10')).toHaveLength(2);
    expect(screen.getByText(/还为您保留 (20:00|19:\d\d)/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '确认预约这个号' }));
    await waitFor(() => expect(ledTo()).toBe('/packages/booking/result/index?appointmentId=a1'));
    const made = calls.find(({ route }) => route === 'POST /appointments');
    expect([made?.body, made?.key !== undefined]).toEqual([{ holdId: 'hold-1' }, true]);
  });

  it('says why the number could not be booked', async () => {
    open(offered, { 'POST /appointments': refusal(410, 'HOLD_EXPIRED', '号源保留时间已过，请重新选择') });
    fireEvent.click(await screen.findByRole('button', { name: '确认预约这个号' }));
    expect(await screen.findByText('号源保留时间已过，请重新选择')).toBeVisible();
  });

  it.each([
    [anEntry({ state: 'ended', reason: '直到停止候补，仍没有空出的号' }), '直到停止候补，仍没有空出的号'],
    [anEntry({ state: 'passed' }), '没有在保留时间内确认，号已转给下一位。'],
  ])('that is over says so, with the next step', async (entry, sentence) => {
    open({ ...entry, position: null, actions: { take: false, leave: false } });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByRole('button', { name: '再看看这个时段' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '退出候补' })).toBeNull();
  });

  it('that was taken leads to the appointment', async () => {
    open(anEntry({ state: 'taken', appointmentId: 'a1', actions: { take: false, leave: false } }));
    fireEvent.click(await screen.findByRole('button', { name: '查看预约' }));
    expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=a1');
  });
});
