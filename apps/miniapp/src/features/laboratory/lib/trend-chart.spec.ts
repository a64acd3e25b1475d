import type { TrendPoint, TrendSeries } from '@kangqiao/contracts';
import { chartLabel, chartOf } from './trend-chart';

const NOW = '2026-11-22';
const point = (change: Partial<TrendPoint>): TrendPoint => ({
  reportId: 'r1',
  reportTitle: '肾功能检查',
  hospitalId: 'first',
  hospitalName: '第一医院',
  at: '2026-11-20T08:00:00+08:00',
  value: '99',
  unit: 'μmol/L',
  referenceRange: '57-97',
  number: '99',
  mark: 'exact',
  about: null,
  flag: 'high',
  flagSource: 'laboratory',
  withdrawn: false,
  fromCopy: false,
  ...change,
});
const series = (points: TrendPoint[], change: Partial<TrendSeries> = {}): TrendSeries => ({
  unit: 'μmol/L',
  method: null,
  range: { lower: '57', upper: '97' },
  points,
  ...change,
});

it('draws numbers with their meaning in shape and tone, and their range', () => {
  const chart = chartOf(
    series([point({ at: '2025-06-01T08:00:00+08:00', number: '80', flag: 'normal' }), point({})]),
    NOW,
  );
  expect(chart?.points.map(({ value, shape, tone }) => [value, shape, tone])).toEqual([
    [80, 'dot', 'ink'],
    [99, 'up', 'warning'],
  ]);
  expect(chart?.dates).toEqual({ first: '2025年6月1日', last: '11月20日' });
  expect(chart?.range?.upper).toEqual({ value: 97, label: '97' });
});

it('draws a limit hollow and with its sign, and leaves words to the table', () => {
  const chart = chartOf(
    series([point({ number: '0.5', mark: 'less' }), point({ number: null, mark: null, value: '阴性' })]),
    NOW,
  );
  expect(chart?.points).toEqual([expect.objectContaining({ label: '<0.5', hollow: true })]);
});

it('draws nothing where nothing is a number', () => {
  expect(chartOf(series([point({ number: null, mark: null, value: '阴性' })]), NOW)).toBeUndefined();
});

it('says the picture in a sentence', () => {
  expect(chartLabel('肌酐', series([point({})]), NOW)).toBe(
    '肌酐变化图，共 1 次，最近一次 11月20日：99μmol/L，↑ 偏高。下方有表格。',
  );
});
