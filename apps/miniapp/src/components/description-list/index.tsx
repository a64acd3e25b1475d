import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import styles from './index.module.scss';

export interface Description {
  term: string;
  /** Left out where it is null. */
  value: ReactNode;
}

/** Terms with their values, one a line. */
export const DescriptionList = ({ items }: { items: readonly Description[] }) => (
  <View className={styles.list}>
    {items
      .filter(({ value }) => value !== null && value !== undefined && value !== '')
      .map(({ term, value }) => (
        <View key={term} className={styles.item}>
          <Text className={styles.term}>{term}</Text>
          <View className={styles.value}>{typeof value === 'string' ? <Text>{value}</Text> : value}</View>
        </View>
      ))}
  </View>
);
