import { Text, View } from '@tarojs/components';
import type { LocalDate, Measurement, MeasurementTarget, VitalSign } from '@kangqiao/contracts';
import { Card, LineChart, Section } from '@/components';
import { t } from '@/language';
import { chartLabel, chartOf, DRAWN } from '../lib/measurement-chart';
import { QUANTITY_WORDS, targetText } from '../lib/wording';
import styles from './measurement-charts.module.scss';

interface Properties {
  type: VitalSign;
  /** Newest first. */
  items: readonly Measurement[];
  targets: readonly MeasurementTarget[];
  now: LocalDate;
}

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
            <View className={styles.legend}>
              <Text>{t`● 范围内`}</Text>
              <Text>{t`▲ 偏高`}</Text>
              <Text>{t`▼ 偏低`}</Text>
              {chart.range && <Text>{t`虚线 目标范围`}</Text>}
            </View>
          </Card>
        </Section>
      );
    })}
  </>
);

/** The ranges in words, and where they stand. */
export const MeasurementTargets = ({ targets }: Pick<Properties, 'targets'>) => {
  if (targets.length === 0) return null;
  return (
    <Section title={t`目标范围`}>
      <Card>
        {targets.map((target) => (
          <View key={target.quantity} className={styles.target}>
            <Text className={styles.range}>{targetText(target)}</Text>
            <Text className={styles.source}>{`${target.isPersonal ? '' : t`来源：`}${target.source}`}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
};
