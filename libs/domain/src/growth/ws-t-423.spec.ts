import { GROWTH_STANDARD, type GrowthPercentiles, growthStandardOf } from './ws-t-423';

const KINDS = ['weight', 'height'] as const;
const SEXES = ['male', 'female'] as const;
const TABLES = KINDS.flatMap((kind) => SEXES.map((sex) => [kind, sex] as const));
const COLUMNS = ['p3', 'p25', 'p50', 'p75', 'p97'] as const;
const AGES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 66, 72, 81];
const at = (kind: (typeof KINDS)[number], sex: (typeof SEXES)[number], ageMonths: number): GrowthPercentiles => {
  const found = growthStandardOf(kind, sex).find((row) => row.ageMonths === ageMonths);
  if (!found) throw new Error(`no row for ${ageMonths} months`);
  return found;
};

describe.each(TABLES)('the standard of %s, %s', (kind, sex) => {
  const rows = growthStandardOf(kind, sex);

  it('has every age once, from birth to 81 months', () => {
    expect(rows.map(({ ageMonths }) => ageMonths)).toEqual(AGES);
  });

  it('rises from percentile to percentile, and with age', () => {
    for (const row of rows) expect(COLUMNS.map((column) => row[column])).toEqual(sorted(COLUMNS.map((c) => row[c])));
    for (const column of COLUMNS) {
      const values = rows.map((row) => row[column]);
      expect(values).toEqual(sorted(values));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('is smooth: no row stands off the line between its neighbours by more than a misread digit would', () => {
    for (const column of COLUMNS)
      for (let n = 2; n < rows.length - 1; n += 1) {
        const [before, row, after] = [rows[n - 1], rows[n], rows[n + 1]];
        if (!before || !row || !after) throw new Error('a row is missing');
        const share = (row.ageMonths - before.ageMonths) / (after.ageMonths - before.ageMonths);
        const straight = before[column] + (after[column] - before[column]) * share;
        expect(Math.abs(row[column] - straight) / straight).toBeLessThan(0.03);
      }
  });
});

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

it.each([
  ['weight', 'male', 0, [2.8, 3.2, 3.5, 3.7, 4.2]],
  ['weight', 'female', 12, [7.7, 8.8, 9.4, 10.1, 11.6]],
  ['height', 'male', 36, [90.9, 95.1, 97.5, 99.9, 104.1]],
  ['height', 'female', 81, [113.2, 118.9, 122.1, 125.3, 131.0]],
] as const)('says of %s, %s, at %s months what the printed table says', (kind, sex, ageMonths, values) => {
  const row = at(kind, sex, ageMonths);
  expect(COLUMNS.map((column) => row[column])).toEqual(values);
});

it('measures girls and boys by tables of their own', () => {
  for (const kind of KINDS) expect(at(kind, 'male', 6).p50).toBeGreaterThan(at(kind, 'female', 6).p50);
});

it('is named where it is shown', () => expect(GROWTH_STANDARD).toContain('WS/T 423—2022'));
