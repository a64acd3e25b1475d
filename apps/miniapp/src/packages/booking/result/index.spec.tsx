import { screen } from '@testing-library/react';
import { anAppointment } from '@kangqiao/testing';
import { answer, refusal, showPage } from '../../../../test/page';
import ResultPage from '.';

const route = 'GET /appointments/a1';
const params = { appointmentId: 'a1' };

it('says where to be and when once it is booked', async () => {
  answer({ [route]: anAppointment({ id: 'a1' }) });
  showPage(<ResultPage />, params);
  expect(await screen.findByText('预约成功')).toBeVisible();
  expect(screen.getByText('门诊楼 3 层 A 区 305 诊室')).toBeVisible();
  expect(screen.getByRole('button', { name: '查看我的预约' })).toBeVisible();
});

it('asks not to book twice while the hospital has not answered', async () => {
  answer({ [route]: anAppointment({ id: 'a1', state: 'confirming' }) });
  showPage(<ResultPage />, params);
  expect(await screen.findByText('正在向医院确认')).toBeVisible();
  expect(screen.getByText(/请勿重复预约/)).toBeVisible();
});

it('gives the hospital’s reason and the way back where it refused', async () => {
  answer({ [route]: anAppointment({ id: 'a1', state: 'refused', reason: '该时段已约满' }) });
  showPage(<ResultPage />, params);
  expect(await screen.findByText('该时段已约满')).toBeVisible();
  expect(screen.getByRole('button', { name: '重新选择时段' })).toBeVisible();
});

it('says so where the booking never reached the hospital', async () => {
  answer({ [route]: refusal(404, 'APPOINTMENT_NOT_FOUND', '没有找到该预约') });
  showPage(<ResultPage />, params);
  expect(await screen.findByText('医院没有收到这次预约')).toBeVisible();
  expect(screen.getByRole('button', { name: '重新选择时段' })).toBeVisible();
});
