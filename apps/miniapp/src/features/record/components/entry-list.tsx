import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components';
import styles from './record-summary.module.scss';

/** A white surface for entries; each brings its own distance. */
export const EntryList = ({ children }: { children: ReactNode }) => (
  <Card>
    <View className={styles.list}>{children}</View>
  </Card>
);
