import { Text, View } from '@tarojs/components';
import type { LocalDate, TrendPoint } from '@kangqiao/contracts';
import { Paged } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { FLAG_WORDING } from '../lib/flag-wording';
import { dayOf } from '../lib/trend-chart';
import styles from './trend-table.module.scss';

interface RowProperties {
  point: TrendPoint;
  /** Said above the table for all of it, unless reports write several. */
  hasUnit: boolean;
  /** The unit that `about` is in. */
  aboutUnit: string | null;
  now: LocalDate;
  onOpen: (reportId: string) => void;
}

const Row = ({ point, hasUnit, aboutUnit, now, onOpen }: RowProperties) => {
  const { label, tone } = FLAG_WORDING[point.flag];
  const day = dayOf(point, now);
  const standing = point.withdrawn ? t`医院不再提供` : null;
  return (
    <View
      className={styles.row}
      hoverClass={styles.pressed}
      onClick={() => onOpen(point.reportId)}
      {...a11y('button', {
        label: [day, `${point.value} ${point.unit ?? ''}`.trim(), label, standing, point.hospitalName, t`查看报告`]
          .filter(Boolean)
          .join(t`，`),
      })}
    >
      <View className={styles.line}>
        <Text className={styles.day}>{day}</Text>
        <View className={styles.measure}>
          <Text className={`${styles.value} ${styles[tone]}`}>{point.value}</Text>
          {hasUnit && point.unit && <Text className={styles.detail}>{point.unit}</Text>}
        </View>
      </View>
      <View className={styles.line}>
        <Text className={styles.detail}>{[point.hospitalName, standing].filter(Boolean).join(' · ')}</Text>
        <Text className={styles.detail}>{label}</Text>
      </View>
      {point.about !== null && (
        <Text className={styles.about}>{t`约 ${point.about} ${aboutUnit ?? ''}（仅供对照）`}</Text>
      )}
    </View>
  );
};

interface Properties extends Omit<RowProperties, 'point' | 'hasUnit'> {
  points: readonly TrendPoint[];
  /** What is said above the table. */
  unit: string | null;
}

/** Every result in words, newest first; each leads to its report. */
export const TrendTable = ({ points, unit, ...row }: Properties) => {
  const hasUnit = points.some((point) => point.unit !== unit);
  return (
    <View {...a11y('group', { label: t`每次结果` })}>
      <Paged rows={[...points].reverse()} inner>
        {(page) => page.map((point, n) => <Row key={n} point={point} hasUnit={hasUnit} {...row} />)}
      </Paged>
    </View>
  );
};
