import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Avatar, Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y, clock, open } from '@/platform';
import { actingWords, standingWords } from '../lib/standing';
import { RELATION_WORDS } from '../lib/wording';
import styles from './acting-for-bar.module.scss';

/** Says for whom everything on the page is, and leads to the switch. */
export const ActingForBar = ({ person }: { person: Person }) => {
  const standing = standingWords(person, clock.date());
  return (
    <View
      className={styles.bar}
      onClick={open.people}
      {...a11y('button', { label: actingWords(person, clock.date()) })}
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
