import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y, badgeText, open, setHomeBadge, useRefetchOnShow } from '@/platform';
import { useUnread } from '../api/use-unread';
import styles from './bell.module.scss';

/** The way to the notification centre, with how much there is not read; the home tab says the same. */
export function Bell() {
  const unread = useUnread();
  useRefetchOnShow(unread);
  const count = unread.data ?? 0;
  useEffect(() => setHomeBadge(count), [count]);
  // Whoever signs out takes the number along.
  useEffect(() => () => setHomeBadge(0), []);
  const text = badgeText(count);
  return (
    <View
      className={styles.bell}
      hoverClass={styles.pressed}
      onClick={open.notifications}
      {...a11y('button', { label: text === null ? t`消息` : t`消息，${text} 条未读` })}
    >
      <Icon name="bell" tone="accent" size={24} />
      {text !== null && <Text className={styles.count}>{text}</Text>}
    </View>
  );
}
