import type { GrowthPoint, GrowthStandard } from '@kangqiao/contracts';
import type { GrowthData } from '@/components';
import { t } from '@/language';

export const KINDS = { weight: t`体重`, height: t`身高（身长）`, head: t`头围` } as const satisfies Record<
  GrowthPoint['kind'],
  string
>;
const DRAWN = ['weight', 'height'] as const;
const MONTHS_A_YEAR = 12;
/** More points are no longer told apart; the list has them all. */
const MOST_POINTS = 60;

/** Such as `1 岁 2 个月`. */
export const ageOf = (months: number): string => {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months % MONTHS_A_YEAR;
  return years === 0 ? t`${rest} 月龄` : t`${years} 岁${rest === 0 ? '' : t` ${rest} 个月`}`;
};

const TICKS: GrowthData['ticks'] = [
  { months: 0, label: t`出生` },
  { months: 6, label: t`6 月` },
  ...[1, 2, 3, 4, 5, 6, 7].map((years) => ({ months: years * MONTHS_A_YEAR, label: t`${years} 岁` })),
];
/** Within the first year every half counts; later only whole years have room. */
const ticksUntil = (months: number): GrowthData['ticks'] =>
  months <= MONTHS_A_YEAR ? TICKS : TICKS.filter((tick) => tick.months % MONTHS_A_YEAR === 0);

/** One kind of measurement, ready to be drawn. */
export interface GrowthPicture {
  kind: (typeof DRAWN)[number];
  unit: string;
  data: GrowthData;
  /** All that it says, in a sentence. */
  label: string;
}

/** A picture each of weight and height, where they were measured. */
export const chartsOf = (points: readonly GrowthPoint[], standard: GrowthStandard | null): GrowthPicture[] =>
  DRAWN.flatMap((kind) => {
    const measured = points.filter((point) => point.kind === kind).slice(-MOST_POINTS);
    const newest = measured.at(-1);
    if (!newest) return [];
    const marks = measured.map(({ ageMonths, value }) => ({ months: ageMonths, value: Number(value), label: value }));
    const rows = standard?.curves.find((curves) => curves.kind === kind)?.percentiles ?? [];
    const { value, unit, ageMonths } = newest;
    return [
      {
        kind,
        unit,
        data: { marks, rows, ticks: ticksUntil(ageMonths) },
        label:
          t`${KINDS[kind]}随年龄变化图，共 ${measured.length} 次，最近一次 ${ageOf(ageMonths)} ${value} ${unit}。` +
          (rows.length > 0 ? t`背景里的线是国家标准。` : '') +
          t`下方有列表。`,
      },
    ];
  });
