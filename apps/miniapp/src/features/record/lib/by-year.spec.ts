import type { TimelineEntry } from '@kangqiao/contracts';
import { entriesByYear } from './by-year';

const entry = (id: string, occurredOn: string) => ({ id, occurredOn }) as TimelineEntry;

it('groups by year, newest first, and keeps the order within a day', () => {
  const years = entriesByYear([
    entry('a', '2025-12-31'),
    entry('visit', '2026-01-01'),
    entry('prescription', '2026-01-01'),
    entry('newest', '2026-11-20'),
  ]);
  expect(years.map(({ year, entries }) => [year, entries.map(({ id }) => id)])).toEqual([
    ['2026', ['newest', 'visit', 'prescription']],
    ['2025', ['a']],
  ]);
});
