import { fireEvent, screen } from '@testing-library/react';
import { aScheduledSession } from '@kangqiao/testing';
import { answer, ledTo, refusal, showPage } from '../../../../test/page';
import NumbersPage from '.';

const params = { hospitalId: 'kq-first', sessionId: 'session-1' };
const route = 'GET /hospitals/kq-first/sessions/session-1/numbers';
const number = (id: string, startTime: string, endTime: string, available: boolean) => ({
  id,
  sessionId: 'session-1',
  startTime,
  endTime,
  available,
});
const list = (...items: object[]) => ({ asOf: '2026-11-22T09:30:00+08:00', session: aScheduledSession(), items });

it('leads from a free number to its confirmation', async () => {
  answer({ [route]: list(number('n1', '08:00', '08:10', true)) });
  showPage(<NumbersPage />, params);
  fireEvent.click(await screen.findByRole('button', { name: '08:00 到 08:10，可预约' }));
  expect(ledTo()).toBe('/packages/booking/confirm/index?hospitalId=kq-first&sessionId=session-1&numberId=n1');
});

it('shows a taken number, says so, and does not take a tap', async () => {
  answer({ [route]: list(number('n1', '08:00', '08:10', false), number('n2', '08:10', '08:20', true)) });
  showPage(<NumbersPage />, params);
  const taken = await screen.findByRole('button', { name: '08:00 到 08:10，已被预约' });
  const before = ledTo();
  fireEvent.click(taken);
  expect(taken).toHaveAttribute('aria-disabled', 'true');
  expect(ledTo()).toBe(before);
});

it('says of an hour without a free number that it is full, and no more', async () => {
  answer({ [route]: list(number('n1', '08:00', '08:10', false), number('n2', '09:10', '09:20', true)) });
  showPage(<NumbersPage />, params);
  expect(await screen.findByText('08:00–09:00')).toBeVisible();
  expect(screen.getByText('约满')).toBeVisible();
  expect(screen.getByText('09:00–10:00')).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

it('offers another time where every number is gone', async () => {
  answer({ [route]: list(number('n1', '08:00', '08:10', false)) });
  showPage(<NumbersPage />, params);
  expect(await screen.findByRole('button', { name: '选择其他时间' })).toBeVisible();
});

it('says that the hospital cannot be reached, with the number to quote, never that there is nothing', async () => {
  answer({ [route]: refusal(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答') });
  showPage(<NumbersPage />, params);
  expect(await screen.findByText('医院系统暂时无法应答')).toBeVisible();
  expect(screen.getByText('编号 trace-1')).toBeVisible();
  expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
});
