import { startOf } from './periods';

it('begins a span on the same day of an earlier month, or on its last day', () => {
  expect(startOf('ever', '2026-11-22')).toBeUndefined();
  expect(startOf('year', '2026-11-22')).toBe('2025-11-22');
  expect(startOf('months', '2026-05-31')).toBe('2026-02-28');
});
