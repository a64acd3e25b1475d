import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y, dial } from '@/platform';
import styles from './emergency-card.module.scss';

const AMBULANCE = '120';

/** Before everything else: some complaints are a matter of minutes, and booking is not. */
export const EmergencyCard = ({ advice }: { advice: string }) => (
  <View className={styles.card} {...a11y('alert')}>
    <View className={styles.head}>
      <Icon name="warning" tone="danger" size={28} />
      <Text className={styles.title}>{advice}</Text>
    </View>
    <Text className={styles.text}>{t`如果症状正在发作或很严重，请不要等待预约。`}</Text>
    <View
      className={styles.call}
      hoverClass={styles.pressed}
      onClick={() => dial(AMBULANCE)}
      {...a11y('button', { label: t`拨打 120` })}
    >
      <Text>{t`拨打 120`}</Text>
    </View>
  </View>
);
