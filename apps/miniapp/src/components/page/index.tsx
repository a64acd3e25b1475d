import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { t } from '@/language';
import { useElderMode, useOnline } from '@/platform';
import { Notice } from '../notice';
import styles from './index.module.scss';

interface PageProps {
  children: ReactNode;
  /** Stays at the lower edge, above the phone's safe area. */
  footer?: ReactNode;
  /** The page says by itself what can be done without a network. */
  offlineAware?: boolean;
}

/** The root of every page: theme, type scale, margins, safe areas, and a plain word when the phone is offline. */
export function Page({ children, footer, offlineAware }: PageProps) {
  const elder = useElderMode();
  const online = useOnline();
  return (
    <View className={`theme ${elder ? 'theme-elder' : ''} ${styles.page}`}>
      <View className={styles.content}>
        {!online && !offlineAware && (
          <Notice tone="warning" title={t`网络未连接`}>{t`看到的可能不是最新内容，连接后会自动更新`}</Notice>
        )}
        {children}
      </View>
      {footer && <View className={styles.footer}>{footer}</View>}
    </View>
  );
}
