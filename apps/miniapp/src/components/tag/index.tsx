import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import styles from './index.module.scss';

export type Tone = 'accent' | 'neutral' | 'success' | 'warning' | 'danger';

/** A state in a word or two. The word carries the meaning, the colour supports it. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <Text className={`${styles.tag} ${styles[tone]}`}>{children}</Text>
);
