import { Text, View } from '@tarojs/components';
import type { Hospital } from '@kangqiao/contracts';
import { Card, Dotted } from '@/components';
import { t } from '@/language';
import styles from './hospital-card.module.scss';

interface Properties {
  hospital: Hospital;
  onOpen: () => void;
}

/** One hospital to choose. */
export const HospitalCard = ({ hospital, onOpen }: Properties) => (
  <Card onClick={onOpen} label={hospital.name}>
    <View className={styles.words}>
      <Text className={styles.name}>{hospital.name}</Text>
      <Dotted
        className={styles.detail}
        parts={[
          hospital.level,
          t`可预约 ${hospital.bookingDays} 天内的号`,
          hospital.releaseTime && t`每天 ${hospital.releaseTime} 放号`,
        ]}
      />
      <Text className={styles.detail}>{hospital.address}</Text>
    </View>
  </Card>
);
