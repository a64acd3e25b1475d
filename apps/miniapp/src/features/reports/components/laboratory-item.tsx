import { Text, View } from '@tarojs/components';
import type { LaboratoryItem as Item } from '@kangqiao/contracts';
import { FLAG_WORDING } from '../lib/flag-wording';
import { RangeBar } from './range-bar';
import styles from './laboratory-item.module.scss';

/** One item as the laboratory wrote it: value, unit, range, and what the flag means in words. */
export const LaboratoryItem = ({ item }: { item: Item }) => {
  const { label, tone } = FLAG_WORDING[item.flag];
  return (
    <View className={styles.item}>
      <View className={styles.line}>
        <Text className={styles.name}>{item.name}</Text>
        <Text className={`${styles.flag} ${styles[tone]}`}>{label}</Text>
      </View>
      <View className={styles.line}>
        <View className={styles.measure}>
          <Text className={`${styles.value} ${styles[tone]}`}>{item.value}</Text>
          {item.unit && <Text className={styles.unit}>{item.unit}</Text>}
        </View>
        <Text className={styles.reference}>{item.referenceRange ? `参考 ${item.referenceRange}` : '无参考范围'}</Text>
      </View>
      <RangeBar item={item} />
    </View>
  );
};
