import fc from 'fast-check';
import { type GrowthData, type GrowthMark, gridOf, growthChartSvg, lastMonth } from './growth-chart';

const COLOURS = {
  ...{ ink: '#111111', secondary: '#222222', warning: '#333333', danger: '#444444' },
  ...{ success: '#555555', ground: '#ffffff' },
};
const mark = (months: number, value: number): GrowthMark => ({ months, value, label: String(value) });
const ROWS = [0, 6, 12, 18, 24].map((ageMonths) => ({
  ageMonths,
  ...{ p3: 3 + ageMonths / 3, p25: 3.5 + ageMonths / 3, p50: 4 + ageMonths / 3 },
  ...{ p75: 4.5 + ageMonths / 3, p97: 5 + ageMonths / 3 },
}));
const draw = (change: Partial<GrowthData>, textSize = 13) =>
  growthChartSvg(
    { marks: [mark(3, 6)], rows: ROWS, ticks: [{ months: 0, label: '出生' }], ...change },
    COLOURS,
    textSize,
  );
const dots = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

it.each([
  [0, 12],
  [12, 12],
  [13, 24],
  [36, 36],
  [83, 84],
])('at %s months the axis goes to %s', (months, end) => {
  expect(lastMonth([mark(months, 1)])).toBe(end);
});

it('places measurements by age: heavier is higher, older is further right', () => {
  const [young, old] = dots(draw({ marks: [mark(2, 5), mark(8, 8)] }));
  if (!young || !old) throw new Error('a point is missing');
  expect(old.x).toBeGreaterThan(young.x);
  expect(old.y).toBeLessThan(young.y);
});

it('draws and names the curves only where there is a standard', () => {
  expect(draw({})).toContain('>P97<');
  expect(draw({ rows: [] })).not.toContain('>P97<');
  expect(draw({ rows: [] })).not.toContain('fill-opacity');
});

it('has a few round numbers beside it, whatever the span', () => {
  expect(gridOf(2.1, 15.6)).toEqual([5, 10, 15]);
  expect(gridOf(44, 96)).toEqual([60, 80]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 5, max: 1_500 }), (tenths, spanTenths) => {
      const from = tenths / 10;
      const grid = gridOf(from, from + spanTenths / 10);
      expect(grid.length).toBeGreaterThanOrEqual(1);
      expect(grid.length).toBeLessThanOrEqual(6);
      for (const value of grid) expect(value).toBeGreaterThanOrEqual(from - 1e-6);
    }),
  );
});

it('leaves out ages that are not reached', () => {
  const ticks = [12, 24].map((months) => ({ months, label: `${months / 12} 岁` }));
  expect(draw({ ticks })).toContain('1 岁');
  expect(draw({ ticks })).not.toContain('2 岁');
});

it('keeps every measurement within the picture, however far from the curves', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 83 }), fc.double({ min: 0.1, max: 300, noNaN: true })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(marks, fc.constantFrom(13, 18), (given, textSize) => {
      const svg = draw({ marks: given.sort((a, b) => a[0] - b[0]).map(([m, v]) => mark(m, v)) }, textSize);
      const [, height = '0'] = /viewBox="0 0 340 (\d+)"/.exec(svg) ?? [];
      for (const { x, y } of dots(svg)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(340);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(Number(height));
      }
    }),
  );
});

it('writes nothing of a value as a tag', () => {
  expect(draw({ marks: [{ ...mark(1, 4), label: '<b>' }] })).not.toContain('<b>');
});

/** What is written in a size: where, and how wide at most, with Han as wide as they are high. */
const written = (svg: string, size: number) =>
  [...svg.matchAll(/<text [^>]*?x="([\d.]+)" y="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, anchor, words = '']) => {
      const width = [...words].reduce((sum, sign) => sum + (sign > '一' ? size : size * 0.6), 0);
      const from = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end'];
      return { words, y: Number(y), from, to: from + width };
    },
  );

it.each([13, 18, 26])('lets no two ages or names of curves run into each other in letters of %s px', (size) => {
  const ticks = [0, 1, 2, 3, 4, 5, 6, 7].map((years) => ({
    months: years * 12,
    label: years === 0 ? '出生' : `${years} 岁`,
  }));
  const near = ROWS.map((row) => ({ ...row, p50: row.p3 + 0.1, p97: row.p3 + 0.2 }));
  const texts = written(draw({ ticks, rows: near, marks: [mark(80, 20)] }, size), size);
  const ages = texts.filter(({ words }) => /岁|出生/.test(words)).sort((a, b) => a.from - b.from);
  ages.slice(1).forEach(({ from }, before) => expect(from).toBeGreaterThan(ages[before]?.to ?? 0));
  expect(ages.length).toBeGreaterThan(2);
  const names = texts.filter(({ words }) => /^P\d/.test(words)).sort((a, b) => a.y - b.y);
  expect(names.map(({ words }) => words)).toEqual(['P97', 'P50', 'P3']);
  names.slice(1).forEach(({ y }, before) => expect(y - (names[before]?.y ?? 0)).toBeGreaterThanOrEqual(size));
});
