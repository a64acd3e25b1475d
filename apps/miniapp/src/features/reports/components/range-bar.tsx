import { View } from '@tarojs/components';
import type { LaboratoryItem } from '@kangqiao/contracts';
import { FLAG_WORDING } from '../lib/flag-wording';
import { rangeBar } from '../lib/range-bar';
import styles from './range-bar.module.scss';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

/** Where a value stands to its range, drawn; nothing where that cannot be said for certain. */
export const RangeBar = ({ item }: { item: LaboratoryItem }) => {
  const bar = rangeBar(item);
  if (!bar) return null;
  return (
    <View className={styles.bar} ariaHidden>
      <View className={styles.range} style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }} />
      <View className={`${styles.mark} ${styles[FLAG_WORDING[item.flag].tone]}`} style={{ left: percent(bar.at) }} />
    </View>
  );
};
