import type { Flag, LocalDate, TrendPoint, TrendSeries } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { ChartBound, ChartData, ChartPoint } from '@/components';
import { t } from '@/language';
import { monthDay } from '@/wording';
import { FLAG_WORDING } from './flag-wording';
import { thin } from './thin';

const SHAPES: Readonly<Record<Flag, ChartPoint['shape']>> = {
  normal: 'dot',
  high: 'up',
  'critical-high': 'up',
  low: 'down',
  'critical-low': 'down',
  abnormal: 'diamond',
  undetermined: 'diamond',
};
const TONES = { normal: 'ink', attention: 'warning', critical: 'danger', unknown: 'secondary' } as const;
const SIGNS = { exact: '', less: '<', more: '>' } as const;

export const dayOf = (point: TrendPoint, now: LocalDate): string => monthDay(localDateOf(new Date(point.at)), now);

const toPoint = (point: TrendPoint): ChartPoint[] => {
  if (point.number === null || point.mark === null) return [];
  return [
    {
      at: Date.parse(point.at),
      value: Number(point.number),
      label: `${SIGNS[point.mark]}${point.number}`,
      shape: SHAPES[point.flag],
      hollow: point.mark !== 'exact' || point.flag === 'undetermined',
      isUrgent: FLAG_WORDING[point.flag].tone === 'critical',
      tone: TONES[FLAG_WORDING[point.flag].tone],
    },
  ];
};

const toBound = (text: string | null): ChartBound | null =>
  text === null ? null : { value: Number(text), label: text };

/** How many numbers a series has, where the picture does not have room for all of them; undefined otherwise. */
export const thinnedFrom = ({ points }: TrendSeries): { all: number; drawn: number } | undefined => {
  const numbers = points.flatMap(toPoint);
  const drawn = thin(numbers).length;
  return drawn < numbers.length ? { all: numbers.length, drawn } : undefined;
};

/** The picture of a series; undefined where there is nothing that can be drawn. */
export const chartOf = ({ points, range }: TrendSeries, now: LocalDate): ChartData | undefined => {
  const drawn = points.filter(({ number }) => number !== null);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return undefined;
  return {
    points: thin(drawn.flatMap(toPoint)),
    range: range && { lower: toBound(range.lower), upper: toBound(range.upper) },
    dates: { first: dayOf(first, now), last: dayOf(last, now) },
  };
};

/** The picture in a sentence. */
export const chartLabel = (name: string, { points, unit }: TrendSeries, now: LocalDate): string => {
  const last = points.at(-1);
  if (!last) return name;
  const said = [`${last.value}${unit ?? ''}`, FLAG_WORDING[last.flag].label].join(t`，`);
  return t`${name}变化图，共 ${points.length} 次，最近一次 ${dayOf(last, now)}：${said}。下方有表格。`;
};
