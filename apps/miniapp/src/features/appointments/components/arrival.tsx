import { Text, View } from '@tarojs/components';
import type { Appointment, LocalDate } from '@kangqiao/contracts';
import { Dotted } from '@/components';
import { t } from '@/language';
import { dayLabel, timeRange } from '@/wording';
import styles from './arrival.module.scss';

interface Properties {
  appointment: Pick<
    Appointment,
    | ('visitDate' | 'arriveBy' | 'startTime' | 'endTime')
    | ('departmentName' | 'doctorName' | 'doctorTitle' | 'place' | 'hospitalName')
  >;
  now: LocalDate;
}

/** What matters most on the way: be where, by when, for which visit. */
export const Arrival = ({ appointment, now }: Properties) => (
  <View className={styles.arrival}>
    <Text className={styles.note}>{dayLabel(appointment.visitDate, now)}</Text>
    <View className={styles.line}>
      <Text className={styles.time}>{appointment.arriveBy}</Text>
      <Text className={styles.by}>{t`前到达`}</Text>
    </View>
    <Dotted
      className={styles.visit}
      parts={[
        t`就诊 ${timeRange(appointment.startTime, appointment.endTime)}`,
        appointment.departmentName,
        [appointment.doctorName, appointment.doctorTitle].filter(Boolean).join(' '),
      ]}
    />
    <Text className={styles.place}>{appointment.place ?? t`具体诊室以医院现场指引为准`}</Text>
    <Text className={styles.note}>{appointment.hospitalName}</Text>
  </View>
);
