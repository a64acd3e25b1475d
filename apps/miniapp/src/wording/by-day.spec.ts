import { byDay } from './by-day';

const of = (items: { id: string; at: string }[]) => byDay(items, ({ at }) => at);

it('puts things together by the day in Asia/Shanghai, in the order given', () => {
  const days = of([
    { id: 'c', at: '2026-11-22T00:00:00+08:00' },
    { id: 'b', at: '2026-11-21T23:59:59+08:00' },
    { id: 'a', at: '2026-11-20T16:00:00Z' },
  ]);
  expect(days.map(({ date, items }) => [date, items.map(({ id }) => id)])).toEqual([
    ['2026-11-22', ['c']],
    ['2026-11-21', ['b', 'a']],
  ]);
});

it('has no day without anything', () => expect(of([])).toEqual([]));
