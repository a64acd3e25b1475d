import { View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './index.module.scss';

/** Says that something is being fetched, in about the shape of what comes. */
export const Skeleton = ({ rows = 3 }: { rows?: number }) => (
  <View className={styles.skeleton} {...a11y('status', { label: t`正在加载`, busy: true })}>
    {Array.from({ length: rows }, (_, row) => (
      <View key={row} className={styles.block}>
        <View className={styles.line} />
        <View className={`${styles.line} ${styles.short}`} />
      </View>
    ))}
  </View>
);
