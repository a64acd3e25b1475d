import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { Icon } from '../icon';
import styles from './index.module.scss';

interface CheckboxProps {
  /** What is agreed to by ticking, for screen readers. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** What is read beside the box. */
  children: ReactNode;
}

/** A box to tick, with its words; the words can be tapped, too. */
export const Checkbox = ({ label, checked, onChange, children }: CheckboxProps) => (
  <View className={styles.line} onClick={() => onChange(!checked)} {...a11y('checkbox', { label, checked })}>
    <View className={checked ? styles.on : styles.box}>
      {checked && <Icon name="check" tone="on-accent" size={16} />}
    </View>
    <Text className={styles.words}>{children}</Text>
  </View>
);
