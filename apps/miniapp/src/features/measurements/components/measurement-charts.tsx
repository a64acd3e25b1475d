import { Text, View } from '@tarojs/components';
import type { LocalDate, Measurement, MeasurementTarget, VitalSign } from '@kangqiao/contracts';
import { Card, type ChartData, ChartLegend, type LegendEntry, LineChart, Section } from '@/components';
import { t } from '@/language';
import { chartLabel, chartOf, DRAWN, isCut } from '../lib/measurement-chart';
import { QUANTITY_WORDS, targetText } from '../lib/wording';
import styles from './measurement-charts.module.scss';

interface Properties {
  type: VitalSign;
  /** Newest first. */
  items: readonly Measurement[];
  targets: readonly MeasurementTarget[];
  now: LocalDate;
}

/** What the picture may show. */
const LEGEND = [
  { shape: 'dot', words: t`● 范围内` },
  { shape: 'up', words: t`▲ 偏高` },
  { shape: 'down', words: t`▼ 偏低` },
] as const;

const legendOf = ({ points, range }: ChartData): readonly LegendEntry[] => [
  ...LEGEND.flatMap(({ shape, words }) => {
    const drawn = points.find((point) => point.shape === shape);
    return drawn ? [{ words, tone: drawn.tone }] : [];
  }),
  ...(range ? [{ words: t`虚线 目标范围`, tone: 'success' } as const] : []),
];

/** How each number went, with the range as a band; a table has to stand beside it. */
export const MeasurementCharts = ({ type, items, targets, now }: Properties) => (
  <>
    {DRAWN[type].map((quantity) => {
      const chart = chartOf(items, quantity, targets, now);
      const newest = items.find(
        ({ timing }) => timing === null || (timing === 'fasting') === (quantity === 'fasting-glucose'),
      );
      if (!chart || !newest) return null;
      return (
        <Section key={quantity} title={t`${QUANTITY_WORDS[quantity]}变化`}>
          <Card>
            <LineChart data={chart} label={chartLabel(quantity, chart, newest, now)} />
            <ChartLegend entries={legendOf(chart)} />
            {isCut(items, quantity) && (
              <Text className={styles.source}>{t`图上是最近 ${chart.points.length} 次，每一次都在下表。`}</Text>
            )}
          </Card>
        </Section>
      );
    })}
  </>
);

const sourceOf = (target: MeasurementTarget | undefined): string | undefined =>
  target && `${target.isPersonal ? '' : t`来源：`}${target.source}`;

/** The ranges in words, and where they stand: once below those that stand in one place. */
export const MeasurementTargets = ({ targets }: Pick<Properties, 'targets'>) => {
  if (targets.length === 0) return null;
  return (
    <Section title={t`目标范围`}>
      <Card>
        {targets.map((target, place) => (
          <View key={target.quantity} className={styles.target}>
            <Text className={styles.quantity}>{QUANTITY_WORDS[target.quantity]}</Text>
            <Text className={styles.range}>{targetText(target)}</Text>
            {sourceOf(target) !== sourceOf(targets[place + 1]) && (
              <Text className={styles.source}>{sourceOf(target)}</Text>
            )}
          </View>
        ))}
      </Card>
    </Section>
  );
};
