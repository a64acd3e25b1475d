import {
  Card,
  type ChartData,
  ChartLegend,
  type ChartPoint,
  type GrowthData,
  GrowthChart,
  LineChart,
} from '@/components';
import type { Example } from './example';

const DAY = 86_400_000;

const point = (day: number, value: number, change: Partial<ChartPoint> = {}): ChartPoint => ({
  ...{ at: day * DAY, value, label: String(value), shape: 'dot', hollow: false, isUrgent: false, tone: 'ink' },
  ...change,
});

/** One of every mark. */
const RESULTS: ChartData = {
  points: [
    point(0, 92),
    point(60, 61, { shape: 'down', tone: 'warning' }),
    point(130, 55, { shape: 'diamond', hollow: true, label: '<55', tone: 'secondary' }),
    point(210, 99),
    point(300, 131, { shape: 'up', isUrgent: true, tone: 'danger' }),
  ],
  range: { lower: { value: 71, label: '71' }, upper: { value: 106, label: '106' } },
  dates: { first: '2025年12月1日', last: '9月27日' },
};

const GROWTH: GrowthData = {
  marks: [
    { months: 1, value: 4.6, label: '4.6' },
    { months: 6, value: 8.1, label: '8.1' },
    { months: 12, value: 9.9, label: '9.9' },
  ],
  rows: [0, 3, 6, 9, 12].map((ageMonths) => {
    const p50 = 3.4 + 0.55 * ageMonths;
    return { ageMonths, p3: p50 * 0.82, p25: p50 * 0.93, p50, p75: p50 * 1.07, p97: p50 * 1.2 };
  }),
  ticks: [
    { months: 0, label: '出生' },
    { months: 6, label: '6 月' },
    { months: 12, label: '1 岁' },
  ],
};

export const CHARTS: readonly Example[] = [
  {
    id: 'line-chart',
    name: '历次结果，各种标记和它们的意思',
    byMachine: true,
    node: (
      <Card>
        <LineChart data={RESULTS} label="肌酐变化图，共 5 次，最近一次 131，危急" />
        <ChartLegend
          entries={[
            { words: '● 正常', tone: 'ink' },
            { words: '▲ 偏高', tone: 'warning' },
            { words: '▼ 偏低', tone: 'warning' },
            { words: '◇ 无法判断', tone: 'secondary' },
            { words: '圈出 危急', tone: 'danger' },
            { words: '虚线 参考范围', tone: 'success' },
          ]}
        />
      </Card>
    ),
  },
  {
    id: 'line-chart-one',
    name: '历次结果，只有一次，没有参考范围',
    byMachine: true,
    node: (
      <Card>
        <LineChart
          data={{ points: [point(0, 6.1)], range: null, dates: { first: '9月27日', last: '9月27日' } }}
          label="血糖变化图，共 1 次，最近一次 6.1"
        />
      </Card>
    ),
  },
  {
    id: 'growth-chart',
    name: '生长曲线',
    byMachine: true,
    node: (
      <Card>
        <GrowthChart data={GROWTH} label="体重随年龄变化图，共 3 次，最近一次 1 岁 9.9 kg" />
      </Card>
    ),
  },
];
