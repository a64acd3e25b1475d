import { fireEvent, screen } from '@testing-library/react';
import { aPerson, anAppointment } from '@kangqiao/testing';
import { type Answer, answer, ledTo, refusal, showPage } from '../../../test/page';
import AppointmentsPage from '.';

const open = (appointments: Answer) => {
  const calls = answer({
    'GET /people': { items: [aPerson()], mayAdd: 4 },
    'GET /appointments': appointments,
  });
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
  const cards = await screen.findAllByRole('button', { name: /科，/ });
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
