import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { Icon } from '../icon';
import { TraceId } from '../trace-id';
import styles from './index.module.scss';

interface NoticeProps {
  tone?: 'accent' | 'success' | 'warning' | 'danger';
  title?: string;
  children?: ReactNode;
  /** What one can do about it. */
  action?: { text: string; onClick: () => void };
  /** The number to quote to the help desk. */
  traceId?: string | null;
}

const ICONS = { accent: 'info', success: 'check', warning: 'warning', danger: 'warning' } as const;

/** Something to know before going on. Trouble is announced to a screen reader at once. */
export const Notice = ({ tone = 'accent', title, children, action, traceId }: NoticeProps) => (
  <View
    className={`${styles.notice} ${styles[tone]}`}
    {...a11y(tone === 'danger' || tone === 'warning' ? 'alert' : 'status')}
  >
    <Icon name={ICONS[tone]} tone={tone} size={22} />
    <View className={styles.words}>
      {title && <Text className={styles.title}>{title}</Text>}
      {children && <Text className={styles.text}>{children}</Text>}
      {traceId && <TraceId id={traceId} />}
      {action && (
        <View className={styles.action} onClick={action.onClick} {...a11y('button', { label: action.text })}>
          <Text>{action.text}</Text>
        </View>
      )}
    </View>
  </View>
);
