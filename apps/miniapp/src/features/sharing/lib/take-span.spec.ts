import { daysOfTake } from './take-span';

it.each([
  ['year', '2025-11-22'],
  ['three-years', '2023-11-23'],
  ['all', '1956-02-03'],
  ['own', '2025-11-22'],
] as const)('begins %s on %s', (span, from) => {
  expect(daysOfTake(span, '2026-11-22', '1956-02-03')).toEqual({ from, to: '2026-11-22' });
});
