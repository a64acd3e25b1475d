import fc from 'fast-check';
import { type ChartData, type ChartPoint, labelled, lineChartSvg } from './line-chart';

const COLOURS = {
  ink: '#111111',
  secondary: '#222222',
  warning: '#333333',
  danger: '#444444',
  success: '#555555',
  ground: '#ffffff',
};
const DAY = 86_400_000;
const point = (day: number, value: number, change: Partial<ChartPoint> = {}): ChartPoint => ({
  at: day * DAY,
  value,
  label: String(value),
  shape: 'dot',
  hollow: false,
  isUrgent: false,
  tone: 'ink',
  ...change,
});
const draw = (change: Partial<ChartData>) =>
  lineChartSvg(
    { points: [point(1, 5)], range: null, dates: { first: '3月1日', last: '5月1日' }, ...change },
    COLOURS,
    13,
  );

it('places points by time, not one after the other', () => {
  const svg = draw({ points: [point(0, 5), point(10, 6), point(100, 7)] });
  const xs = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(((xs[1] ?? 0) - (xs[0] ?? 0)) / ((xs[2] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(0.1, 2);
});

it('writes a value where the line does not run: beneath a dip, above anything else', () => {
  const svg = draw({
    points: [point(0, 9), point(50, 7), point(100, 9)],
    range: { lower: { value: 2, label: '2' }, upper: null },
  });
  const placeOf = (value: number) =>
    [...svg.matchAll(/<text [^>]*y="([\d.]+)"[^>]*>(\d)<\/text>/g)].filter(([, , label]) => label === String(value));
  const [dip = 0] = placeOf(7).map(([, y]) => Number(y));
  const [, middle = 0] = [...svg.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(dip).toBeGreaterThan(middle);
  expect(placeOf(9)).toHaveLength(2);
  for (const [, y] of placeOf(9)) expect(Number(y)).toBeLessThan(middle);
});

it('tells high, low and unknown apart by shape', () => {
  const shapes = (['dot', 'up', 'down', 'diamond'] as const).map((shape) => draw({ points: [point(1, 5, { shape })] }));
  expect(new Set(shapes).size).toBe(4);
});

it('draws a ring around what is urgent', () => {
  expect(draw({ points: [point(1, 5, { isUrgent: true })] })).toContain('r="11"');
  expect(draw({})).not.toContain('r="11"');
});

it('draws a value of which only the limit is known hollow, with its sign', () => {
  const svg = draw({ points: [point(1, 0.5, { hollow: true, label: '<0.5' })] });
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toContain('&#60;0.5');
});

it('writes the limits of the range beside their lines, in a column of their own', () => {
  const svg = draw({ range: { lower: { value: 3, label: '3.0' }, upper: { value: 8, label: '8.0' } } });
  expect(svg).toContain('>3.0</text>');
  expect(svg).toContain('>8.0</text>');
});

it('takes no markup from what a laboratory wrote', () => {
  expect(draw({ points: [point(1, 5, { label: '<script>"&' })] })).not.toContain('<script');
});

it('is a whole picture for any values and times', () => {
  const any = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), fc.boolean(), (all, hasRange) => {
      const points = all.map(([day, value]) => point(day, value)).sort((a, b) => a.at - b.at);
      const range = hasRange ? { lower: null, upper: { value: 5, label: '5' } } : null;
      expect(draw({ points, range })).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { examples: [[[[0, -5e-324]], false]] },
  );
});

it('writes the first and the last value, and others where nothing is near', () => {
  expect(labelled([10], 30)).toEqual([true]);
  expect(labelled([10, 20, 100, 310], 30)).toEqual([true, false, true, true]);
  expect(labelled([10, 300, 310], 30)).toEqual([true, false, true]);
  expect(labelled([10, 20], 30)).toEqual([false, true]);
});
