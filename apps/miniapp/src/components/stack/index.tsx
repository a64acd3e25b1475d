import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import styles from './index.module.scss';

interface StackProps {
  children: ReactNode;
  gap?: 'xs' | 's' | 'm' | 'l';
}

/** Puts things one below the other with an even distance. */
export const Stack = ({ children, gap = 'm' }: StackProps) => (
  <View className={`${styles.stack} ${styles[gap]}`}>{children}</View>
);
