import { Text, View } from '@tarojs/components';
import type { Doctor } from '@kangqiao/contracts';
import { Avatar, Dotted } from '@/components';
import { t } from '@/language';
import styles from './doctor-profile.module.scss';

interface Properties {
  doctor: Doctor;
  /** Department and hospital. */
  at: readonly (string | undefined)[];
}

/** Who the doctor is, as the hospital presents them. */
export const DoctorProfile = ({ doctor, at }: Properties) => (
  <View className={styles.profile}>
    <View className={styles.head}>
      <Avatar name={doctor.name} />
      <View className={styles.who}>
        <View className={styles.line}>
          <Text className={styles.name}>{doctor.name}</Text>
          {doctor.title && <Text className={styles.title}>{doctor.title}</Text>}
        </View>
        <Dotted className={styles.at} parts={at} />
      </View>
    </View>
    {doctor.speciality && (
      <View className={styles.part}>
        <Text className={styles.term}>{t`擅长`}</Text>
        <Text className={styles.text}>{doctor.speciality}</Text>
      </View>
    )}
    {doctor.biography && (
      <View className={styles.part}>
        <Text className={styles.term}>{t`简介`}</Text>
        <Text className={styles.text}>{doctor.biography}</Text>
      </View>
    )}
  </View>
);
