import { daysOf, timeChoices } from './filter';

it('offers everything, and five years', () => {
  expect(timeChoices('2026-11-22').map(({ label }) => label)).toEqual([
    '全部',
    '2026年',
    '2025年',
    '2024年',
    '2023年',
    '2022年',
  ]);
});

it.each([
  ['all', {}],
  ['2026', { from: '2026-01-01', to: '2026-11-22' }],
  ['2025', { from: '2025-01-01', to: '2025-12-31' }],
])('asks for the days of %s', (value, days) => expect(daysOf(value, '2026-11-22')).toEqual(days));

it('ends the year that ends today with today', () => {
  expect(daysOf('2026', '2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});
