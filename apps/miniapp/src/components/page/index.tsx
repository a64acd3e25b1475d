import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useElderMode } from '@/platform';
import styles from './index.module.scss';

interface PageProps {
  children: ReactNode;
  /** Stays at the lower edge, above the phone's safe area. */
  footer?: ReactNode;
}

/** The root of every page: theme, type scale, margins and safe areas. */
export function Page({ children, footer }: PageProps) {
  const elder = useElderMode();
  return (
    <View className={`theme ${elder ? 'theme-elder' : ''} ${styles.page}`}>
      <View className={styles.content}>{children}</View>
      {footer && <View className={styles.footer}>{footer}</View>}
    </View>
  );
}
