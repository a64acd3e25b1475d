import { Text, View } from '@tarojs/components';
import type { Appointment, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { dayLabel } from '@/wording';
import styles from './arrival.module.scss';

interface Properties {
  appointment: Pick<Appointment, 'arriveBy' | 'place' | 'visitDate' | 'hospitalName'>;
  now: LocalDate;
}

/** What matters most on the way: be where, by when. */
export const Arrival = ({ appointment: { arriveBy, place, visitDate, hospitalName }, now }: Properties) => (
  <View className={styles.arrival}>
    <Text className={styles.note}>{dayLabel(visitDate, now)}</Text>
    <View className={styles.line}>
      <Text className={styles.time}>{arriveBy}</Text>
      <Text className={styles.by}>{t`前到达`}</Text>
    </View>
    <Text className={styles.place}>{place ?? t`具体诊室以医院现场指引为准`}</Text>
    <Text className={styles.note}>{hospitalName}</Text>
  </View>
);
