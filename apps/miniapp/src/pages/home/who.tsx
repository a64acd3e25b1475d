import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Avatar, Dotted, Icon } from '@/components';
import { Bell } from '@/features/notifications';
import { actingWords, RELATION_WORDS, standingWords } from '@/features/people';
import { t } from '@/language';
import { a11y, clock, open, setCurrentPersonId } from '@/platform';
import styles from './who.module.scss';

/** So many faces beside the first; more are behind the name. */
const FACES = 2;

interface WhoProps {
  person: Person;
  people: readonly Person[];
}

/** For whom everything on the page is; one tap on another face, and it is for them. Beside it, what there is to know. */
export const Who = ({ person, people }: WhoProps) => {
  const others = people.filter(({ id, state }) => id !== person.id && state === 'active').slice(0, FACES);
  return (
    <View className={styles.who}>
      <View
        className={styles.person}
        onClick={open.people}
        {...a11y('button', { label: actingWords(person, clock.date()) })}
      >
        <Avatar name={person.name} />
        <View className={styles.words}>
          <View className={styles.line}>
            <Text className={styles.name}>{person.name}</Text>
            <Icon name="chevron-down" tone="secondary" size={18} />
          </View>
          <Dotted
            className={styles.standing}
            parts={[RELATION_WORDS[person.relation], standingWords(person, clock.date())]}
          />
        </View>
      </View>
      <View className={styles.beside}>
        {others.map(({ id, name }) => (
          <View
            key={id}
            className={styles.face}
            onClick={() => setCurrentPersonId(id)}
            {...a11y('button', { label: t`换成${name}` })}
          >
            <Avatar name={name} />
          </View>
        ))}
        <Bell />
      </View>
    </View>
  );
};
