import { render, screen } from '@testing-library/react';
import { anAppointment } from '@kangqiao/testing';
import { Arrival } from './arrival';

it('says by when to be there, and for which visit', () => {
  const appointment = anAppointment({
    ...{ visitDate: '2026-11-23', arriveBy: '08:20', startTime: '08:50', endTime: '09:00' },
    ...{ departmentName: '内科', doctorName: '王丽萍', doctorTitle: '主任医师' },
  });
  render(<Arrival appointment={appointment} now="2026-11-22" />);
  expect(screen.getByText('08:20')).toBeVisible();
  expect(screen.getByText('就诊 08:50–09:00')).toBeVisible();
  expect(screen.getByText('内科')).toBeVisible();
  expect(screen.getByText('王丽萍 主任医师')).toBeVisible();
});
