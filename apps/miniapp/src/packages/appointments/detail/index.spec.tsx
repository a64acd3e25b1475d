import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { anAppointment } from '@kangqiao/testing';
import { type Answer, answer, ledTo, refusal, showPage } from '../../../../test/page';
import AppointmentPage from '.';

const open = (answers: Readonly<Record<string, Answer>>) => {
  const calls = answer(answers);
  showPage(<AppointmentPage />, { appointmentId: 'a1' });
  return calls;
};
const booked = anAppointment({ id: 'a1' });

it('says where to be, by when, and what to bring', async () => {
  open({ 'GET /appointments/a1': booked });
  expect(await screen.findByText('08:45')).toBeVisible();
  expect(screen.getByText('门诊楼 3 层 A 区 305 诊室')).toBeVisible();
  expect(screen.getByText('请携带本人身份证件')).toBeVisible();
});

it('cancels only after asking', async () => {
  let state = booked;
  const calls = open({
    'GET /appointments/a1': () => state,
    'POST /appointments/a1/cancel': () => {
      state = { ...booked, state: 'cancelled', actions: { cancel: false } };
      return state;
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '取消预约' }));
  expect(calls.some(({ route }) => route.startsWith('POST'))).toBe(false);
  const dialog = screen.getByRole('dialog', { name: '要取消这次预约吗？' });
  fireEvent.click(within(dialog).getByText('确认取消'));
  expect(await screen.findByText('已取消')).toBeVisible();
  expect(screen.getByRole('button', { name: '再次预约' })).toBeVisible();
});

it('says in the dialog why it cannot be cancelled any more', async () => {
  open({
    'GET /appointments/a1': booked,
    'POST /appointments/a1/cancel': refusal(409, 'CANCEL_TOO_LATE', '已过可取消的时间，请联系医院'),
  });
  fireEvent.click(await screen.findByRole('button', { name: '取消预约' }));
  fireEvent.click(screen.getByText('确认取消'));
  expect(await screen.findByText('已过可取消的时间，请联系医院')).toBeVisible();
});

it('offers no cancelling where the server does not', async () => {
  open({ 'GET /appointments/a1': { ...booked, actions: { cancel: false } } });
  await screen.findByText('已预约');
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull());
});

it('gives the hospital’s own reason for a stopped visit', async () => {
  open({ 'GET /appointments/a1': anAppointment({ id: 'a1', state: 'stopped', reason: '李文清医生临时停诊。' }) });
  expect(await screen.findByText('李文清医生临时停诊。')).toBeVisible();
  expect(screen.queryByText('前到达')).toBeNull();
});

it.each([
  ['D001', '/packages/booking/schedule/index?hospitalId=kq-first&departmentId=1001&doctorId=D001'],
  [null, '/packages/booking/doctors/index?hospitalId=kq-first&departmentId=1001'],
])('leads from a past visit with doctor %s to the same again', async (doctorId, address) => {
  open({
    'GET /appointments/a1': anAppointment({ id: 'a1', state: 'completed', doctorId, actions: { cancel: false } }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '再次预约' }));
  expect(ledTo()).toBe(address);
});
