import { Text, View } from '@tarojs/components';
import type { VisitNumber } from '@kangqiao/contracts';
import { t } from '@/language';
import { a11y } from '@/platform';
import { timeRange } from '@/wording';
import { nextHour, numbersByHour, spokenNumber } from '../lib/number-grid';
import styles from './number-grid.module.scss';

interface Properties {
  numbers: readonly VisitNumber[];
  onPick: (number: VisitNumber) => void;
}

/** A session's numbers hour by hour: of an hour with free ones, the taken ones stay visible, struck through and named so. */
export const NumberGrid = ({ numbers, onPick }: Properties) => (
  <View className={styles.hours}>
    {numbersByHour(numbers).map(({ hour, numbers: ofHour, available }) => (
      <View key={hour} className={styles.hour}>
        <View className={styles.head}>
          <Text className={styles.time}>{timeRange(hour, nextHour(hour))}</Text>
          <Text className={styles.left}>{available > 0 ? t`余 ${available} 号` : t`约满`}</Text>
        </View>
        {available > 0 && (
          <View className={styles.grid}>
            {ofHour.map((number) => (
              <View
                key={number.id}
                className={`${styles.number} ${number.available ? '' : styles.taken}`}
                hoverClass={number.available ? styles.pressed : 'none'}
                onClick={number.available ? () => onPick(number) : undefined}
                {...a11y('button', { label: spokenNumber(number), disabled: !number.available })}
              >
                <Text>{number.startTime}</Text>
              </View>
            ))}
          </View>
        )}
      </View>
    ))}
  </View>
);
