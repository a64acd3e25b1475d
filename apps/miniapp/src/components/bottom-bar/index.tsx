import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import styles from './index.module.scss';

interface BottomBarProps {
  /** What the button is about, such as a price or a choice. */
  title?: ReactNode;
  note?: ReactNode;
  /** One button, or two. */
  children: ReactNode;
}

/** For a page's footer: the one thing to do next. */
export const BottomBar = ({ title, note, children }: BottomBarProps) => (
  <View className={styles.bar}>
    {(title !== undefined || note !== undefined) && (
      <View className={styles.words}>
        {title !== undefined && <Text className={styles.title}>{title}</Text>}
        {note !== undefined && <Text className={styles.note}>{note}</Text>}
      </View>
    )}
    <View className={styles.buttons}>{children}</View>
  </View>
);
