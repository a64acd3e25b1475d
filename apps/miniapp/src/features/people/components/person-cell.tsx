import { Text } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Avatar, Cell, Tag } from '@/components';
import { RELATION_WORDS } from '../lib/wording';
import styles from './person-cell.module.scss';

interface PersonCellProps {
  person: Person;
  /** Acted for at the moment. */
  current: boolean;
  /** What a tap does, where it is not to choose the person. */
  action?: '移除';
  onClick: () => void;
}

/** A person in a list: name, relation, and what is still missing. */
export const PersonCell = ({ person, current, action, onClick }: PersonCellProps) => (
  <Cell
    leading={{ node: <Avatar name={person.name} /> }}
    title={
      <>
        <Text className={styles.name}>{person.name}</Text>
        {person.state === 'awaiting-proof' ? (
          <Tag tone="warning">待验证</Tag>
        ) : (
          <Tag tone={current ? 'accent' : 'neutral'}>{current ? '当前' : RELATION_WORDS[person.relation]}</Tag>
        )}
      </>
    }
    note={person.documentNumberMasked}
    value={action && <Text className={styles.remove}>{action}</Text>}
    label={`${action ?? ''}${person.name}，${RELATION_WORDS[person.relation]}`}
    onClick={onClick}
  />
);
