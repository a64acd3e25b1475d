import { daysOf, timeChoices, YEARS } from './filter';

const labels = (birthDate: string, count: number) =>
  timeChoices('2026-11-22', birthDate, count).map(({ label }) => label);

it('offers everything, and five years', () => {
  expect(labels('1956-01-01', YEARS)).toEqual([...['全部', '2026年', '2025年', '2024年', '2023年', '2022年', '更早']]);
});

it('offers more years as far as the birth', () => {
  expect(labels('2021-12-31', YEARS).at(-1)).toBe('更早');
  expect(labels('2022-01-01', YEARS).at(-1)).toBe('2022年');
  expect(labels('2021-12-31', 2 * YEARS).at(-1)).toBe('2021年');
  expect(labels('2026-11-20', YEARS)).toEqual(['全部', '2026年']);
});

it.each([
  ['all', {}],
  ['2026', { from: '2026-01-01', to: '2026-11-22' }],
  ['2025', { from: '2025-01-01', to: '2025-12-31' }],
])('asks for the days of %s', (value, days) => expect(daysOf(value, '2026-11-22')).toEqual(days));

it('ends the year that ends today with today', () => {
  expect(daysOf('2026', '2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});
