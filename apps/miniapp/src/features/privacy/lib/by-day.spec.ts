import type { AccessLogEntry } from '@kangqiao/contracts';
import { accessesByDay } from './by-day';

const entry = (id: string, at: string) => ({ id, at }) as AccessLogEntry;

it('puts accesses together by the day in Asia/Shanghai, in the order given', () => {
  const days = accessesByDay([
    entry('c', '2026-11-22T00:00:00+08:00'),
    entry('b', '2026-11-21T23:59:59+08:00'),
    entry('a', '2026-11-20T16:00:00Z'),
  ]);
  expect(days.map(({ date, entries }) => [date, entries.map(({ id }) => id)])).toEqual([
    ['2026-11-22', ['c']],
    ['2026-11-21', ['b', 'a']],
  ]);
});

it('has no day without an access', () => expect(accessesByDay([])).toEqual([]));
