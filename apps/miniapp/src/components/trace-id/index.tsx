import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, copyText } from '@/platform';
import styles from './index.module.scss';

/** The number of a failure, for the help desk: a tap copies it. */
export const TraceId = ({ id }: { id: string }) => (
  <View className={styles.trace} onClick={() => void copyText(id)} {...a11y('button', { label: t`复制编号 ${id}` })}>
    <Text className={styles.id}>{t`编号 ${id}`}</Text>
    <Text className={styles.copy}>{t`复制`}</Text>
  </View>
);
