import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { Icon, type IconName } from '../icon';
import styles from './index.module.scss';

interface CellProps {
  title: ReactNode;
  /** Below the title, quieter. */
  note?: ReactNode;
  /** At the right, or below the words where they need the room. */
  value?: ReactNode;
  /** An icon's name, or anything small. */
  leading?: IconName | { node: ReactNode };
  onClick?: () => void;
  /** A tap shows more below, or hides it again; otherwise it leads to a page. */
  unfolded?: boolean;
  tone?: 'ink' | 'danger';
  /** What a screen reader says; the title where that is text. */
  label?: string;
}

/** One line of a list. */
export function Cell({ title, note, value, leading, onClick, unfolded, tone = 'ink', label }: CellProps) {
  const said = label ?? (typeof title === 'string' ? title : undefined);
  const meaning = onClick ? a11y('button', { label: said, expanded: unfolded }) : {};
  return (
    <View className={styles.cell} hoverClass={onClick ? styles.pressed : 'none'} onClick={onClick} {...meaning}>
      {typeof leading === 'string' ? (
        <Icon name={leading} tone={tone === 'danger' ? 'danger' : 'accent'} />
      ) : (
        leading?.node
      )}
      <View className={styles.body}>
        <View className={styles.words}>
          <Text className={tone === 'danger' ? styles.danger : styles.title}>{title}</Text>
          {note !== undefined && note !== null && <Text className={styles.note}>{note}</Text>}
        </View>
        {value !== undefined && value !== null && value !== false && <View className={styles.value}>{value}</View>}
      </View>
      {onClick && (
        <View className={unfolded ? styles.turned : ''}>
          <Icon name={unfolded === undefined ? 'chevron-right' : 'chevron-down'} tone="secondary" size={18} />
        </View>
      )}
    </View>
  );
}

/** A white surface with lines between its cells. */
export const CellGroup = ({ children }: { children: ReactNode }) => <View className={styles.group}>{children}</View>;
