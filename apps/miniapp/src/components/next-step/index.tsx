import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { useElderMode } from '@/platform';
import styles from './index.module.scss';

/** What to do now, in one sentence; said in elder mode alone, where nothing is left to be found out. */
export function NextStep({ children }: { children: string }) {
  const elder = useElderMode();
  if (!elder) return null;
  return (
    <View className={styles.next}>
      <Text>{t`下一步：${children}`}</Text>
    </View>
  );
}
