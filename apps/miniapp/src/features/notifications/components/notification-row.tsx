import { Text, View } from '@tarojs/components';
import type { NotificationEntry } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Dotted, Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { KIND_ICONS } from '../lib/kind-icons';
import styles from './notification-row.module.scss';

interface NotificationRowProps {
  entry: NotificationEntry;
  onOpen: () => void;
}

/** One notification: what happened, to whom, when; a mark while it is not read. */
export function NotificationRow({ entry, onOpen }: NotificationRowProps) {
  const { kind, title, body, personName, urgent, readAt, createdAt } = entry;
  const unread = readAt === null;
  const label = [unread ? t`未读` : '', title, body, personName].filter(Boolean).join(t`，`);
  return (
    <View className={styles.row} hoverClass={styles.pressed} onClick={onOpen} {...a11y('button', { label })}>
      <View className={styles.icon}>
        <Icon name={KIND_ICONS[kind]} tone={urgent && unread ? 'danger' : 'accent'} />
        {unread && <View className={styles.dot} />}
      </View>
      <View className={styles.words}>
        <View className={styles.line}>
          <Text className={unread ? styles.unread : styles.title}>{title}</Text>
          {urgent && unread && <Tag tone="danger">{t`重要`}</Tag>}
        </View>
        <Text className={styles.body}>{body}</Text>
        <Dotted className={styles.meta} parts={[personName, localTimeOf(new Date(createdAt))]} />
      </View>
    </View>
  );
}
