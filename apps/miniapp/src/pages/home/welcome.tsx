import { Text, View } from '@tarojs/components';
import { BrandMark, Button, Icon, type IconName } from '@/components';
import { t } from '@/language';
import { open, useSessionExpired } from '@/platform';
import styles from './welcome.module.scss';

const OFFERS: readonly (readonly [IconName, string])[] = [
  ['qr-code', t`出示电子健康卡，每家医院通用`],
  ['calendar-check', t`为自己和家人预约挂号`],
  ['report', t`查看报告和健康档案`],
];

/** The first page of whoever is not signed in: what there is, and the one step to it. */
export function Welcome() {
  const expired = useSessionExpired();
  return (
    <View className={styles.welcome}>
      <BrandMark />
      <View className={styles.words}>
        <Text className={styles.title}>{expired ? t`登录已过期` : t`欢迎使用康桥健康`}</Text>
        <Text className={styles.motto}>{t`一张健康卡，通行每一家医院`}</Text>
      </View>
      <View className={styles.offers}>
        {OFFERS.map(([icon, words]) => (
          <View key={icon} className={styles.offer}>
            <View className={styles.disc}>
              <Icon name={icon} tone="accent" size={22} />
            </View>
            <Text className={styles.text}>{words}</Text>
          </View>
        ))}
      </View>
      <Button onClick={open.signIn}>{expired ? t`重新登录` : t`去登录`}</Button>
    </View>
  );
}
