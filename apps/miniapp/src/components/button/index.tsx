import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import styles from './index.module.scss';

interface ButtonProps {
  children: ReactNode;
  onClick: () => void;
  kind?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** Working: shows that it is, and takes no further tap. */
  loading?: boolean;
  disabled?: boolean;
  /** As wide as its place; otherwise as wide as its words. */
  block?: boolean;
  label?: string;
}

/** One thing to do. A page has at most one primary button. */
export function Button({ children, onClick, kind = 'primary', loading, disabled, block = true, label }: ButtonProps) {
  const idle = !loading && !disabled;
  return (
    <View
      className={[styles.button, styles[kind], block && styles.block, !idle && styles.off].filter(Boolean).join(' ')}
      hoverClass={idle ? styles.pressed : 'none'}
      onClick={() => idle && onClick()}
      {...a11y('button', { label, disabled: !idle, busy: loading === true })}
    >
      {loading && <View className={styles.spinner} />}
      <Text>{children}</Text>
    </View>
  );
}
