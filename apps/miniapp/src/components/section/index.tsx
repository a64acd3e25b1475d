import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { useSaidAlready } from '../steps/asked';
import styles from './index.module.scss';

interface SectionProps {
  title: string;
  /** One thing to do with the whole section, at the right of its title. */
  action?: { text: string; onClick: () => void };
  children: ReactNode;
}

/** A titled part of a page; without its title where the screen's own says it. */
export const Section = ({ title, action, children }: SectionProps) => {
  const isSaid = useSaidAlready(title);
  return (
    <View className={styles.section}>
      {(!isSaid || action) && (
        <View className={styles.head}>
          {!isSaid && (
            <Text className={styles.title} {...a11y('heading')}>
              {title}
            </Text>
          )}
          {action && (
            <View className={styles.action} onClick={action.onClick} {...a11y('button', { label: action.text })}>
              <Text>{action.text}</Text>
            </View>
          )}
        </View>
      )}
      {children}
    </View>
  );
};
