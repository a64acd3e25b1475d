import type { LocalDate, Measurement, MeasurementTarget, VitalQuantity, VitalSign } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import type { ChartBound, ChartData, ChartPoint } from '@/components';
import { t } from '@/language';
import { monthDay } from '@/wording';
import { LEVEL_WORDING, QUANTITY_WORDS, readingText } from './wording';

/** More points are no longer told apart; the table has them all. */
const MOST_POINTS = 30;

/** What is drawn of each kind, a picture each. */
export const DRAWN: Readonly<Record<VitalSign, readonly VitalQuantity[]>> = {
  'blood-pressure': ['systolic', 'diastolic'],
  'blood-glucose': ['fasting-glucose', 'other-glucose'],
  weight: ['weight'],
  height: ['height'],
  temperature: ['temperature'],
  'oxygen-saturation': ['oxygen-saturation'],
};

const valueOf = (measured: Measurement, quantity: VitalQuantity): string | null => {
  switch (quantity) {
    case 'systolic':
      return measured.systolic;
    case 'diastolic':
      return measured.diastolic;
    case 'fasting-glucose':
      return measured.timing === 'fasting' ? measured.value : null;
    case 'other-glucose':
      return measured.timing === 'fasting' ? null : measured.value;
    default:
      return measured.value;
  }
};

const dayOf = ({ measuredAt }: Measurement, now: LocalDate) => monthDay(localDateOf(new Date(measuredAt)), now);

const toBound = (text: string | null): ChartBound | null =>
  text === null ? null : { value: Number(text), label: text };

const toPoint = (
  { measuredAt, level }: Measurement,
  text: string,
  target: MeasurementTarget | undefined,
): ChartPoint => {
  const value = Number(text);
  const { atLeast = null, below = null } = target ?? {};
  const isLow = atLeast !== null && value < Number(atLeast);
  const isHigh = below !== null && value >= Number(below);
  const outside = isLow || isHigh;
  return {
    at: Date.parse(measuredAt),
    value,
    label: text,
    shape: isHigh ? 'up' : isLow ? 'down' : 'dot',
    hollow: false,
    isUrgent: outside && level === 'emergency',
    tone: !outside ? 'ink' : level === 'measure-again' ? 'warning' : 'danger',
  };
};

const readingsOf = (items: readonly Measurement[], quantity: VitalQuantity) =>
  items.flatMap((measured) => {
    const text = valueOf(measured, quantity);
    return text === null ? [] : [{ measured, text }];
  });

/** Whether there is more than the picture has room for. */
export const isCut = (items: readonly Measurement[], quantity: VitalQuantity): boolean =>
  readingsOf(items, quantity).length > MOST_POINTS;

/** The picture of one number, oldest first; undefined where there is nothing to draw. */
export const chartOf = (
  items: readonly Measurement[],
  quantity: VitalQuantity,
  targets: readonly MeasurementTarget[],
  now: LocalDate,
): ChartData | undefined => {
  const target = targets.find((one) => one.quantity === quantity);
  const drawn = readingsOf(items, quantity).slice(0, MOST_POINTS).reverse();
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return undefined;
  return {
    points: drawn.map(({ measured, text }) => toPoint(measured, text, target)),
    range: target ? { lower: toBound(target.atLeast), upper: toBound(target.below) } : null,
    dates: { first: dayOf(first.measured, now), last: dayOf(last.measured, now) },
  };
};

/** The picture in a sentence. */
export const chartLabel = (
  quantity: VitalQuantity,
  { points }: ChartData,
  newest: Measurement,
  now: LocalDate,
): string =>
  t`${QUANTITY_WORDS[quantity]}变化图，图上 ${points.length} 次，最近一次 ${dayOf(newest, now)}：` +
  t`${readingText(newest)} ${newest.unit}，${LEVEL_WORDING[newest.level].label}。下方有表格。`;
