import type { Person } from '@kangqiao/contracts';
import { Avatar, Cell, Tag } from '@/components';
import { RELATION_WORDS } from '../lib/wording';

interface PersonCellProps {
  person: Person;
  /** Acted for at the moment. */
  current: boolean;
  onClick: () => void;
}

/** A person in a list: name, relation, and what is still missing. */
export const PersonCell = ({ person, current, onClick }: PersonCellProps) => (
  <Cell
    leading={{ node: <Avatar name={person.name} /> }}
    title={person.name}
    note={`${RELATION_WORDS[person.relation]} · ${person.documentNumberMasked}`}
    value={
      person.state === 'awaiting-proof' ? (
        <Tag tone="warning">待验证</Tag>
      ) : current ? (
        <Tag tone="accent">当前</Tag>
      ) : undefined
    }
    label={`${person.name},${RELATION_WORDS[person.relation]}`}
    onClick={onClick}
  />
);
