import { linesByYear } from './by-year';
import type { TimelineLine } from './timeline-line';

const line = (id: string, occurredOn: string) => ({ id, occurredOn }) as TimelineLine;

it('groups by year, newest first, and keeps the order within a day', () => {
  const years = linesByYear([
    line('a', '2025-12-31'),
    line('visit', '2026-01-01'),
    line('prescription', '2026-01-01'),
    line('newest', '2026-11-20'),
  ]);
  expect(years.map(({ year, lines }) => [year, lines.map(({ id }) => id)])).toEqual([
    ['2026', ['newest', 'visit', 'prescription']],
    ['2025', ['a']],
  ]);
});
