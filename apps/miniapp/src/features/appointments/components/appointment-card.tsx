import { Text, View } from '@tarojs/components';
import type { Appointment, LocalDate } from '@kangqiao/contracts';
import { Card, Dotted, Tag } from '@/components';
import { t } from '@/language';
import { dayLabel, timeRange } from '@/wording';
import { STATE_WORDING } from '../lib/state-wording';
import styles from './appointment-card.module.scss';

interface Properties {
  appointment: Appointment;
  now: LocalDate;
  onOpen: () => void;
}

/** One appointment in a list: when first, then who and where, and for whom. */
export const AppointmentCard = ({ appointment, now, onOpen }: Properties) => {
  const { label, tone } = STATE_WORDING[appointment.state];
  const doctor = [appointment.doctorName, appointment.doctorTitle].filter(Boolean).join(' ');
  return (
    <Card
      onClick={onOpen}
      label={[dayLabel(appointment.visitDate, now), appointment.startTime, appointment.departmentName, label].join(
        t`，`,
      )}
    >
      <View className={styles.body}>
        <View className={styles.head}>
          <View className={styles.when}>
            <Text>{dayLabel(appointment.visitDate, now)}</Text>
            <Text className={styles.time}>{timeRange(appointment.startTime, appointment.endTime)}</Text>
          </View>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Dotted parts={[appointment.departmentName, doctor]} />
        <Text className={styles.where}>{appointment.place ?? appointment.hospitalName}</Text>
        {appointment.substitution && (
          <Text className={styles.change}>{t`改由${appointment.substitution.doctorName}医生出诊`}</Text>
        )}
        {appointment.actions.rebook && <Text className={styles.change}>{t`点开查看可改约的号`}</Text>}
        <Text className={styles.person}>{t`就诊人 ${appointment.personNameMasked}`}</Text>
      </View>
    </Card>
  );
};
