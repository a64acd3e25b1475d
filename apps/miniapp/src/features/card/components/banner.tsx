import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { a11y } from '@/platform';
import styles from './banner.module.scss';

/** Something that has just happened to the code, in two lines at most, so that it leaves the quiet zone free. */
export const Banner = ({ tone, children }: { tone: 'success' | 'warning'; children: string }) => (
  <View className={`${styles.banner} ${styles[tone]}`} {...a11y('status')}>
    <View className={styles.mark}>
      <Icon name={tone === 'success' ? 'check' : 'refresh'} tone="on-accent" size={22} />
    </View>
    <Text className={styles.words}>{children}</Text>
  </View>
);
