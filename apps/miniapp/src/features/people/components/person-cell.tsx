import { Text } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { DOCUMENT_NAMES } from '@kangqiao/domain';
import { Avatar, Cell, Tag } from '@/components';
import { t, together, translated } from '@/language';
import { clock } from '@/platform';
import { linkEndHint } from '../lib/link-end';
import { RELATION_WORDS, standingOf } from '../lib/wording';
import styles from './person-cell.module.scss';

interface PersonCellProps {
  person: Person;
  /** Acted for at the moment. */
  current: boolean;
  /** The word for what a tap does, where it is not to choose the person. */
  action?: string;
  onClick: () => void;
}

/** A newborn has no number that anybody knows. */
const documentOf = ({ documentType, documentNumberMasked }: Person): string =>
  documentType === 'newborn' ? translated(DOCUMENT_NAMES.newborn) : documentNumberMasked;

/** A person in a list: name, relation, as whom one acts and how far, and what is still missing. */
export const PersonCell = ({ person, current, action, onClick }: PersonCellProps) => {
  const isActive = person.state === 'active';
  const standing = isActive ? standingOf(person) : null;
  const ending = isActive ? linkEndHint(person, clock.date()) : null;
  const relation = RELATION_WORDS[person.relation];
  return (
    <Cell
      leading={{ node: <Avatar name={person.name} /> }}
      title={
        <>
          <Text className={styles.name}>{person.name}</Text>
          {isActive ? (
            <Tag tone={current ? 'accent' : 'neutral'}>{current ? t`当前` : relation}</Tag>
          ) : (
            <Tag tone="warning">{t`待核验`}</Tag>
          )}
        </>
      }
      note={
        <>
          <Text className={styles.line}>{documentOf(person)}</Text>
          {standing && <Text className={styles.line}>{standing}</Text>}
          {ending && <Text className={styles.ending}>{ending}</Text>}
        </>
      }
      value={action && <Text className={styles.remove}>{action}</Text>}
      label={[together(action, person.name), relation, standing, ending].filter(Boolean).join(t`，`)}
      onClick={onClick}
    />
  );
};
