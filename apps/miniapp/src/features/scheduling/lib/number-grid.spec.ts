import type { VisitNumber } from '@kangqiao/contracts';
import { numbersByHour, spokenNumber } from './number-grid';

const number = (startTime: string, endTime: string, available = true): VisitNumber => ({
  id: startTime,
  sessionId: 's',
  startTime,
  endTime,
  available,
});

it('groups by the hour of the start, in order of time, and counts what is left', () => {
  const grid = numbersByHour([
    number('09:00', '09:10'),
    number('08:50', '09:00', false),
    number('08:00', '08:10'),
    number('09:10', '09:20', false),
  ]);
  expect(grid.map(({ hour, numbers, available }) => [hour, numbers.map((one) => one.startTime), available])).toEqual([
    ['08:00', ['08:00', '08:50'], 1],
    ['09:00', ['09:00', '09:10'], 1],
  ]);
});

it('names a taken number so to a screen reader', () => {
  expect(spokenNumber(number('08:00', '08:10', false))).toBe('08:00 到 08:10，已被预约');
  expect(spokenNumber(number('08:00', '08:10'))).toBe('08:00 到 08:10，可预约');
});
