import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { LocalDate } from '@kangqiao/contracts';
import { Avatar, Card } from '@/components';
import { t } from '@/language';
import { periodWords, shortDayLabel } from '@/wording';
import type { DoctorOffer } from '../lib/by-doctor';
import styles from './doctor-offer-row.module.scss';

interface Properties {
  offer: DoctorOffer;
  /** Stands for the doctor where sessions belong to the department alone. */
  departmentName: string;
  now: LocalDate;
  onOpen: () => void;
}

const earliestText = ({ earliest, hasSessions }: DoctorOffer, now: LocalDate): string => {
  if (earliest) return t`最早 ${shortDayLabel(earliest.date, now)} ${periodWords(earliest.period)}`;
  return hasSessions ? t`近期已约满` : t`近期没有出诊`;
};

/** One doctor in a department's list, with when they can be seen first. */
export const DoctorOfferRow = ({ offer, departmentName, now, onOpen }: Properties) => {
  const { doctor, earliest } = offer;
  const name = doctor?.name ?? t`${departmentName}普通门诊`;
  return (
    <Card onClick={onOpen} label={[name, doctor?.title, earliestText(offer, now)].filter(Boolean).join(t`，`)}>
      <View className={styles.row}>
        <Avatar name={name} />
        <View className={styles.who}>
          <View className={styles.line}>
            <Text className={styles.name}>{name}</Text>
            {doctor?.title && <Text className={styles.title}>{doctor.title}</Text>}
          </View>
          {doctor?.speciality && <Text className={styles.speciality}>{doctor.speciality}</Text>}
          <View className={styles.foot}>
            <Text className={earliest ? styles.earliest : styles.none}>{earliestText(offer, now)}</Text>
            {earliest && <Text className={styles.fee}>{formatYuan(earliest.feeFen)}</Text>}
          </View>
        </View>
      </View>
    </Card>
  );
};
