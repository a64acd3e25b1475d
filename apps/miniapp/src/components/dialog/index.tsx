import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { Button } from '../button';
import styles from './index.module.scss';

interface DialogProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirmText: string;
  cancelText?: string;
  danger?: boolean;
  /** The confirmed act is under way. */
  loading?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. */
export function Dialog({ open, title, children, confirmText, cancelText = t`取消`, ...rest }: DialogProps) {
  if (!open) return null;
  return (
    <View className={styles.veil} catchMove {...a11y('dialog', { label: title, modal: true })}>
      <View className={styles.dialog}>
        <Text className={styles.title}>{title}</Text>
        {children && <View className={styles.text}>{children}</View>}
        <View className={styles.actions}>
          <Button kind="ghost" disabled={rest.loading} onClick={rest.onCancel}>
            {cancelText}
          </Button>
          <Button kind={rest.danger ? 'danger' : 'primary'} loading={rest.loading} onClick={rest.onConfirm}>
            {confirmText}
          </Button>
        </View>
      </View>
    </View>
  );
}
