import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { anAppointment } from '@kangqiao/testing';
import { setElderMode } from '@/platform';
import { type Answer, answer, ledTo, refusal, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import AppointmentsPage from '.';

const IN_LINE = {
  ...{ id: 'w1', state: 'waiting', personNameMasked: '王*明', departmentName: '皮肤科', doctorName: null },
  ...{ visitDate: '2026-11-24', period: 'morning', position: 1, waiting: 2, offer: null },
};

const open = (appointments: Answer, waitlist: Answer = { items: [IN_LINE], withheld: false }) => {
  const calls = answer({ ...PEOPLE, 'GET /appointments': appointments, 'GET /waitlist': waitlist });
  showPage(<AppointmentsPage />);
  return calls;
};

it('shows what lies ahead, soonest first, each with its state in words', async () => {
  open({
    items: [
      anAppointment({ id: 'later', visitDate: '2026-11-25', departmentName: '骨科' }),
      anAppointment({ id: 'sooner', visitDate: '2026-11-24', departmentName: '眼科', state: 'confirming' }),
    ],
    nextCursor: null,
  });
  const cards = await screen.findAllByRole('button', { name: /月.*科，已预约|月.*科，确认中/ });
  expect(cards.map((card) => card.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/11月24日.*眼科，确认中/),
    expect.stringMatching(/11月25日.*骨科，已预约/),
  ]);
  fireEvent.click(cards[1]!);
  expect(ledTo()).toBe('/packages/appointments/detail/index?appointmentId=later');
});

it('asks for the past when the resident does', async () => {
  const calls = open({ items: [], nextCursor: null });
  await screen.findByText('没有待就诊的预约');
  fireEvent.click(screen.getByRole('tab', { name: '历史' }));
  expect(await screen.findByText('还没有就诊历史')).toBeVisible();
  expect(calls.at(-1)?.query).toContain('group=past');
});

describe('in elder mode', () => {
  const before = (one: HTMLElement, other: HTMLElement) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  beforeEach(() => setElderMode(true));
  afterEach(() => act(() => setElderMode(false)));

  it('points at what stands right below: visits first, then where one waits in line', async () => {
    open({ items: [anAppointment({ departmentName: '眼科' })], nextCursor: null });
    expect(await screen.findByText('下一步：要约号点“预约挂号”，看约好的点“待就诊”下面的一条')).toBeVisible();
    const visit = await screen.findByRole('button', { name: /眼科/ });
    const line = await screen.findByRole('button', { name: /^候补，/ });
    expect(before(screen.getByRole('tab', { name: '待就诊' }), visit)).toBe(true);
    expect(before(visit, line)).toBe(true);
  });

  it('has nothing of the line in the past', async () => {
    open({ items: [], nextCursor: null });
    await screen.findByRole('button', { name: /^候补，/ });
    fireEvent.click(screen.getByRole('tab', { name: '历史' }));
    expect(await screen.findByText('下一步：点一条看经过，可以再次预约')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^候补，/ })).toBeNull();
  });
});

it('leads from an empty list to booking', async () => {
  open({ items: [], nextCursor: null });
  fireEvent.click(await screen.findByRole('button', { name: '去预约挂号' }));
  expect(ledTo()).toBe('/packages/booking/hospitals/index');
});

it('never shows an outage as an empty list', async () => {
  open(refusal(500, 'INTERNAL_ERROR', '系统繁忙，请稍后再试'));
  expect(await screen.findByText('系统繁忙，请稍后再试')).toBeVisible();
  expect(screen.queryByText('没有待就诊的预约')).toBeNull();
});

it('never shows an outage as standing nowhere in line, and says nothing of a line where there is none', async () => {
  open({ items: [], nextCursor: null }, refusal(500, 'INTERNAL_ERROR', '系统繁忙，请稍后再试'));
  expect(await screen.findByText('系统繁忙，请稍后再试')).toBeVisible();
  expect(screen.getByRole('heading', { name: '候补' })).toBeVisible();
  answer({ ...PEOPLE, 'GET /waitlist': { items: [], withheld: false } });
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: '候补' })).toBeNull());
});
