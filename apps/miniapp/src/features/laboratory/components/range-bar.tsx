import { View } from '@tarojs/components';
import type { LaboratoryItem } from '@kangqiao/contracts';
import { FLAG_WORDING } from '../lib/flag-wording';
import styles from './range-bar.module.scss';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

/** Where a value stands to its range, drawn; nothing where the server says that a picture would not be honest. */
export const RangeBar = ({ item: { bar, flag } }: { item: LaboratoryItem }) => {
  if (!bar) return null;
  return (
    <View className={styles.bar} ariaHidden>
      <View className={styles.range} style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }} />
      <View className={`${styles.mark} ${styles[FLAG_WORDING[flag].tone]}`} style={{ left: percent(bar.at) }} />
    </View>
  );
};
