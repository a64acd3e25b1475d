import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Avatar, Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y, open } from '@/platform';
import { linkEndHint } from '../lib/link-end';
import { RELATION_WORDS, standingOf } from '../lib/wording';
import styles from './acting-for-bar.module.scss';

/** Says for whom everything on the page is, and leads to the switch. */
export const ActingForBar = ({ person }: { person: Person }) => {
  const standing = [standingOf(person), linkEndHint(person, new Date())].filter(Boolean).join(t`，`);
  return (
    <View
      className={styles.bar}
      onClick={open.people}
      {...a11y('button', { label: [t`就诊人${person.name}`, standing, t`切换就诊人`].filter(Boolean).join(t`，`) })}
    >
      <Avatar name={person.name} />
      <View className={styles.words}>
        <View className={styles.line}>
          <Text className={styles.name}>{person.name}</Text>
          <Tag tone="neutral">{RELATION_WORDS[person.relation]}</Tag>
        </View>
        {standing !== '' && <Text className={styles.standing}>{standing}</Text>}
      </View>
      <View className={styles.switch}>
        <Icon name="swap" tone="accent" size={18} />
        <Text>{t`切换`}</Text>
      </View>
    </View>
  );
};
