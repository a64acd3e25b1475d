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
  /** The unit that `about` is in. */
  aboutUnit: string | null;
  now: LocalDate;
  onOpen: (reportId: string) => void;
}

const Row = ({ point, aboutUnit, now, onOpen }: RowProperties) => {
  const { label, tone } = FLAG_WORDING[point.flag];
  const value = [point.value, point.unit].filter(Boolean).join(' ');
  const day = dayOf(point, now);
  return (
    <View
      className={styles.row}
      hoverClass={styles.pressed}
      onClick={() => onOpen(point.reportId)}
      {...a11y('button', { label: [day, value, label, point.hospitalName, t`查看报告`].join(t`，`) })}
    >
      <View className={styles.line}>
        <Text className={styles.day}>{day}</Text>
        <Text className={`${styles.value} ${styles[tone]}`}>{value}</Text>
      </View>
      <View className={styles.line}>
        <Text className={styles.detail}>{point.hospitalName}</Text>
        <Text className={styles.detail}>{label}</Text>
      </View>
      {point.about !== null && (
        <Text className={styles.about}>{t`约 ${point.about} ${aboutUnit ?? ''}（仅供对照）`}</Text>
      )}
    </View>
  );
};

interface Properties extends Omit<RowProperties, 'point'> {
  points: readonly TrendPoint[];
}

/** Every result in words, newest first; each leads to its report. */
export const TrendTable = ({ points, ...row }: Properties) => (
  <View {...a11y('group', { label: t`每次结果` })}>
    <Paged rows={[...points].reverse()} inner>
      {(page) => page.map((point, n) => <Row key={n} point={point} {...row} />)}
    </Paged>
  </View>
);
