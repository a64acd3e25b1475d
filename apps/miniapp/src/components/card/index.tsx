import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform';
import styles from './index.module.scss';

interface CardProps {
  children: ReactNode;
  onClick?: () => void;
  /** What a screen reader says of a card that can be tapped. */
  label?: string;
}

/** A white surface that holds one thing. */
export const Card = ({ children, onClick, label }: CardProps) =>
  onClick ? (
    <View className={styles.card} hoverClass={styles.pressed} onClick={onClick} {...a11y('button', { label })}>
      {children}
    </View>
  ) : (
    <View className={styles.card}>{children}</View>
  );
