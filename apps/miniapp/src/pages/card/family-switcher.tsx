import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Avatar } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { RELATION_WORDS } from '@/wording';
import styles from './family-switcher.module.scss';

interface FamilySwitcherProps {
  people: readonly Person[];
  currentId: string;
  onPick: (person: Person) => void;
}

/** Whose card it is, by large faces: one tap for another member of the family. */
export const FamilySwitcher = ({ people, currentId, onPick }: FamilySwitcherProps) => (
  <View className={styles.family} {...a11y('radiogroup', { label: t`为谁出示健康卡` })}>
    {people.map((person) => {
      const checked = person.id === currentId;
      return (
        <View
          key={person.id}
          className={`${styles.person} ${checked ? styles.chosen : ''}`}
          onClick={() => onPick(person)}
          {...a11y('radio', { label: t`${person.name}，${RELATION_WORDS[person.relation]}`, checked })}
        >
          <View className={styles.face}>
            <Avatar name={person.name} large />
          </View>
          <Text className={styles.name}>{person.name}</Text>
          <Text className={styles.relation}>{RELATION_WORDS[person.relation]}</Text>
        </View>
      );
    })}
  </View>
);

interface FamilySheetProps extends FamilySwitcherProps {
  onClose: () => void;
}

/** The same over the page, where the page itself shows nothing but the code. */
export const FamilySheet = ({ onClose, onPick, ...family }: FamilySheetProps) => (
  <View className={styles.veil} catchMove onClick={onClose} {...a11y('dialog', { label: t`切换家人`, modal: true })}>
    <View className={styles.sheet}>
      <Text className={styles.title}>{t`为谁出示`}</Text>
      <FamilySwitcher
        {...family}
        onPick={(person) => {
          onPick(person);
          onClose();
        }}
      />
    </View>
  </View>
);
