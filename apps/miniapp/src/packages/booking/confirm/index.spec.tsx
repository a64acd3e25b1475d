import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { aHospital, aPerson, aScheduledSession, anAppointment } from '@kangqiao/testing';
import { setCurrentPersonId } from '@/platform';
import { type Answer, answer, ledTo, phone, refusal, routesOf, showPage } from '../../../../test/page';
import ConfirmPage from '.';

const params = { hospitalId: 'kq-first', sessionId: 'session-1', numberId: 'n1' };
const number = { id: 'n1', sessionId: 'session-1', startTime: '08:00', endTime: '08:10', available: true };

const hold = (id = 'hold-1', minutes = 10) => ({
  id,
  state: 'held',
  expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  personId: 'person-1',
  personNameMasked: '王*明',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  session: aScheduledSession(),
  number,
});

const open = (answers: Readonly<Record<string, Answer>>) => {
  const people = [aPerson({ id: 'person-1' }), aPerson({ id: 'person-2', name: '李秀兰', relation: 'spouse' })];
  const calls = answer({
    'GET /people': { items: people, mayAdd: 3 },
    'GET /hospitals/kq-first': aHospital(),
    'GET /hospitals/kq-first/sessions/session-1/numbers': {
      asOf: '2026-11-22T09:30:00+08:00',
      session: aScheduledSession(),
      items: [number],
    },
    'DELETE /holds/hold-1': {},
    'DELETE /holds/hold-2': {},
    ...answers,
  });
  const page = showPage(<ConfirmPage />, params);
  const made = (route: string) => calls.filter((call) => call.route === route);
  return { ...page, calls, made };
};

const confirm = async () => {
  const button = await screen.findByRole('button', { name: '确认预约' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  fireEvent.click(button);
};

it('holds the number, says for how long, and books it', async () => {
  const { made, unmount } = open({ 'POST /holds': hold(), 'POST /appointments': anAppointment({ id: 'a1' }) });
  expect(await screen.findByText(/请在 (10 分 0|9 分 5\d) 秒内确认/)).toBeVisible();
  await confirm();
  await waitFor(() => expect(ledTo()).toBe('/packages/booking/result/index?appointmentId=a1'));
  expect(made('POST /appointments')[0]?.body).toEqual({ holdId: 'hold-1' });
  unmount();
  await act(async () => undefined);
  expect(made('DELETE /holds/hold-1')).toHaveLength(0);
});

it('gives the number back when the resident leaves without booking', async () => {
  const { made, unmount } = open({ 'POST /holds': hold() });
  await screen.findByText('号已为您留住');
  unmount();
  await waitFor(() => expect(made('DELETE /holds/hold-1')).toHaveLength(1));
});

it('gives one person’s number back before it holds it for another', async () => {
  let holds = 0;
  const { calls } = open({ 'POST /holds': () => hold(`hold-${++holds}`) });
  await screen.findByText('号已为您留住');
  act(() => setCurrentPersonId('person-2'));
  await waitFor(() => expect(holds).toBe(2));
  const writes = calls.filter(({ route }) => !route.startsWith('GET'));
  expect(routesOf(writes)).toEqual(['POST /holds', 'DELETE /holds/hold-1', 'POST /holds']);
  expect(writes[2]?.body).toMatchObject({ personId: 'person-2' });
  expect(writes[2]?.key).not.toBe(writes[0]?.key);
});

it('says why a number could not be held and leads back to the time slots', async () => {
  open({ 'POST /holds': refusal(409, 'NUMBER_TAKEN', '该号源已被预约') });
  expect(await screen.findByText('该号源已被预约')).toBeVisible();
  expect(screen.getByRole('button', { name: '重新选择时段' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '确认预约' })).toBeNull();
});

it('asks for the same hold again under the same key when the answer got lost', async () => {
  let first = true;
  const { made } = open({
    'POST /holds': () => {
      if (!first) return hold();
      first = false;
      return refusal(0, '', '');
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
  await screen.findByText('号已为您留住');
  const [lost, again] = made('POST /holds');
  expect(again?.key).toBe(lost?.key);
});

it('leads back to the time slots once the time is up', async () => {
  open({ 'POST /holds': hold('hold-1', -1) });
  expect(await screen.findByText('留号时间到了')).toBeVisible();
  expect(screen.getByRole('button', { name: '重新选择时段' })).toBeVisible();
});

it('repeats a booking whose answer got lost under the same key', async () => {
  const { made } = open({ 'POST /holds': hold(), 'POST /appointments': refusal(0, '', '') });
  await confirm();
  expect(await screen.findByText('还不知道有没有约上')).toBeVisible();
  await confirm();
  await waitFor(() => expect(made('POST /appointments')).toHaveLength(2));
  const [lost, again] = made('POST /appointments');
  expect(again?.key).toBe(lost?.key);
});

it('books for another person under another key, and says nothing of the first any more', async () => {
  let holds = 0;
  const { made } = open({
    'POST /holds': () => hold(`hold-${++holds}`),
    'POST /appointments': refusal(0, '', ''),
  });
  await confirm();
  await screen.findByText('还不知道有没有约上');
  act(() => setCurrentPersonId('person-2'));
  await screen.findByText('号已为您留住');
  expect(screen.queryByText('还不知道有没有约上')).toBeNull();
  expect(made('DELETE /holds/hold-1')).toHaveLength(0);
  await confirm();
  await waitFor(() => expect(made('POST /appointments')).toHaveLength(2));
  const [first, second] = made('POST /appointments');
  expect(second?.body).toEqual({ holdId: 'hold-2' });
  expect(second?.key).not.toBe(first?.key);
});

it('says why the hospital refused and offers another slot', async () => {
  open({ 'POST /holds': hold(), 'POST /appointments': refusal(409, 'QUOTA_REACHED', '该就诊人的预约次数已达上限') });
  await confirm();
  expect(await screen.findByText('该就诊人的预约次数已达上限')).toBeVisible();
  expect(screen.getByRole('button', { name: '重新选择时段' })).toBeVisible();
});

describe('whoever came by what somebody passed on', () => {
  const SHARED = { scene: 1007 } as ReturnType<typeof phone.getEnterOptionsSync>;
  beforeEach(() => phone.getEnterOptionsSync.mockReturnValue(SHARED));
  afterEach(() => phone.getEnterOptionsSync.mockReset());

  it('says first for whom it is, and only then a number is held, for that person', async () => {
    const { made } = open({ 'POST /holds': hold() });
    expect(await screen.findByRole('radiogroup', { name: '这次为谁预约？' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '确认预约' })).toBeNull();
    expect(made('POST /holds')).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '李秀兰' }));
    await screen.findByText('号已为您留住');
    expect(made('POST /holds').map(({ body }) => body)).toEqual([expect.objectContaining({ personId: 'person-2' })]);
  });

  it('is not asked where nobody else can be meant', async () => {
    const { made } = open({
      'POST /holds': hold(),
      'GET /people': {
        items: [aPerson({ id: 'person-1' }), aPerson({ id: 'p3', state: 'awaiting-proof' })],
        mayAdd: 3,
      },
    });
    await screen.findByText('号已为您留住');
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(made('POST /holds')).toHaveLength(1);
  });
});
