import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, useOnline } from '@/platform';
import styles from './index.module.scss';

interface ButtonProps {
  children: ReactNode;
  onClick: () => void;
  kind?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** Working: shows that it is, and takes no further tap. */
  loading?: boolean;
  disabled?: boolean;
  /** Why it takes no tap while it is `disabled`. */
  reason?: string;
  /** Needs the network: without one it takes no tap, and says why. */
  online?: boolean;
  /** As wide as its place; otherwise as wide as its words. */
  block?: boolean;
  label?: string;
}

/** Why nothing can be done here now. */
export const OFFLINE_REASON = t`网络未连接，连接后才能办理`;

/** One thing to do. A page has at most one primary button. */
export function Button({ children, onClick, kind = 'primary', block = true, label, reason, ...state }: ButtonProps) {
  const isCutOff = !useOnline() && state.online === true;
  const idle = !state.loading && !state.disabled && !isCutOff;
  const button = (
    <View
      className={[styles.button, styles[kind], block && styles.block, !idle && styles.off].filter(Boolean).join(' ')}
      hoverClass={idle ? styles.pressed : 'none'}
      onClick={() => idle && onClick()}
      {...a11y('button', { label, disabled: !idle, busy: state.loading === true })}
    >
      {state.loading && <View className={styles.spinner} />}
      <Text>{children}</Text>
    </View>
  );
  const why = isCutOff ? OFFLINE_REASON : state.disabled && reason;
  if (!why) return button;
  return (
    <View className={`${styles.reasoned} ${block ? styles.wide : ''}`}>
      {button}
      <Text className={styles.reason}>{why}</Text>
    </View>
  );
}
