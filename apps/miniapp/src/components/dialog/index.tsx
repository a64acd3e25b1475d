import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, useOnline } from '@/platform';
import { Button, OFFLINE_REASON } from '../button';
import styles from './index.module.scss';

interface DialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirmText: string;
  cancelText?: string;
  danger?: boolean;
  /** What is confirmed needs the network, as nearly everything does. */
  online?: boolean;
  /** The confirmed act is under way. */
  loading?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. */
export function Dialog({
  open,
  title,
  children,
  confirmText,
  cancelText = t`取消`,
  online = true,
  ...rest
}: DialogProps) {
  const isCutOff = !useOnline() && online;
  if (!open) return null;
  return (
    <View className={styles.veil} catchMove {...a11y('dialog', { label: title, modal: true })}>
      <View className={styles.dialog}>
        <Text className={styles.title}>{title}</Text>
        {children && <View className={styles.text}>{children}</View>}
        {isCutOff && <Text className={styles.reason}>{OFFLINE_REASON}</Text>}
        <View className={styles.actions}>
          <Button kind="ghost" disabled={rest.loading} onClick={rest.onCancel}>
            {cancelText}
          </Button>
          <Button
            kind={rest.danger ? 'danger' : 'primary'}
            loading={rest.loading}
            disabled={isCutOff}
            onClick={rest.onConfirm}
          >
            {confirmText}
          </Button>
        </View>
      </View>
    </View>
  );
}
