import type { Measurement, MeasurementTarget } from '@kangqiao/contracts';
import { chartLabel, chartOf, isCut } from './measurement-chart';

const NOW = '2026-11-22';
const measured = (systolic: string, change: Partial<Measurement> = {}): Measurement => ({
  ...{ id: systolic, type: 'blood-pressure', measuredAt: '2026-11-20T09:00:00+08:00', timing: null },
  ...{ systolic, diastolic: '80', pulse: null, value: null, unit: 'mmHg' },
  source: { by: 'resident', name: null, hospitalName: null },
  ...{ level: 'measure-again', advice: null, againInMinutes: null, basis: null, actions: { remove: true } },
  ...change,
});
const target: MeasurementTarget = {
  ...{ quantity: 'systolic', atLeast: '90', below: '140', unit: 'mmHg', source: '某规范', isPersonal: false },
};

it('is drawn oldest first, with the range, and its meaning in shape as well as tone', () => {
  const chart = chartOf(
    [measured('180', { level: 'emergency' }), measured('140'), measured('139'), measured('90'), measured('89')],
    'systolic',
    [target],
    NOW,
  );
  expect(chart?.points.map(({ label, shape, tone, isUrgent }) => [label, shape, tone, isUrgent])).toEqual([
    ['89', 'down', 'warning', false],
    ['90', 'dot', 'ink', false],
    ['139', 'dot', 'ink', false],
    ['140', 'up', 'warning', false],
    ['180', 'up', 'danger', true],
  ]);
  expect(chart?.range).toEqual({ lower: { value: 90, label: '90' }, upper: { value: 140, label: '140' } });
});

it('keeps what was measured before eating apart from the rest', () => {
  const glucose = (timing: Measurement['timing'], value: string) =>
    measured('', { type: 'blood-glucose', timing, value, systolic: null, diastolic: null });
  const items = [glucose('fasting', '6.1'), glucose('after-meal', '8.8'), glucose('random', '7.5')];
  const labels = (quantity: 'fasting-glucose' | 'other-glucose') =>
    chartOf(items, quantity, [], NOW)?.points.map(({ label }) => label);
  expect(labels('fasting-glucose')).toEqual(['6.1']);
  expect(labels('other-glucose')).toEqual(['7.5', '8.8']);
  expect(chartOf(items, 'weight', [], NOW)?.range).toBeNull();
});

it('is nothing where nothing was measured, and said in a sentence where something was', () => {
  expect(chartOf([], 'systolic', [target], NOW)).toBeUndefined();
  const newest = measured('152');
  const chart = chartOf([newest], 'systolic', [target], NOW);
  expect(chart && chartLabel('systolic', chart, newest, NOW)).toBe(
    '收缩压（高压）变化图，图上 1 次，最近一次 11月20日：152/80 mmHg，不在目标范围。下方有表格。',
  );
});

it('has the latest thirty, and says of itself that it has no more', () => {
  const items = Array.from({ length: 31 }, (_, place) => measured(String(150 - place)));
  expect(isCut(items.slice(1), 'systolic')).toBe(false);
  expect(isCut(items, 'systolic')).toBe(true);
  expect(isCut(items, 'weight')).toBe(false);
  const chart = chartOf(items, 'systolic', [], NOW);
  expect([chart?.points.length, chart?.points[0]?.label, chart?.points.at(-1)?.label]).toEqual([30, '121', '150']);
  expect(chart && chartLabel('systolic', chart, measured('150'), NOW)).toContain('图上 30 次');
});
