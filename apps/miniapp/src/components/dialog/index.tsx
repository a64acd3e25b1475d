import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { Button } from '../button';
import styles from './index.module.scss';

interface DialogProps {
  open: boolean;
  title: string;
  text?: string;
  confirmText: string;
  cancelText?: string;
  danger?: boolean;
  /** The confirmed act is under way. */
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. */
export function Dialog({ open, title, text, confirmText, cancelText = '取消', ...rest }: DialogProps) {
  if (!open) return null;
  return (
    <View className={styles.veil} catchMove {...a11y('dialog', { label: title, modal: true })}>
      <View className={styles.dialog}>
        <Text className={styles.title}>{title}</Text>
        {text && <Text className={styles.text}>{text}</Text>}
        <View className={styles.actions}>
          <Button kind="ghost" disabled={rest.busy} onClick={rest.onCancel}>
            {cancelText}
          </Button>
          <Button kind={rest.danger ? 'danger' : 'primary'} loading={rest.busy} onClick={rest.onConfirm}>
            {confirmText}
          </Button>
        </View>
      </View>
    </View>
  );
}
