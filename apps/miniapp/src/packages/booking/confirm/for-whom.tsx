import { useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { offers, RELATION_WORDS, usePeople } from '@/features/people';
import { ChoiceList, NextStep, Section } from '@/components';
import { t } from '@/language';
import { enteredBy, setCurrentPersonId, useCurrentPersonId } from '@/platform';

interface ForWhom {
  /** Empty until it is clear. */
  personId: string;
  /** Who may be meant; empty where there is nothing to ask. */
  asked: readonly Person[];
  say: (personId: string) => void;
}

/**
 * For whom a number is. Whoever came by what somebody passed on says so first where several may be meant: whom they acted
 * for last has nothing to do with it, and a number is not to be held for the wrong one.
 */
export const useForWhom = (): ForWhom => {
  const chosenId = useCurrentPersonId();
  const people = usePeople().data?.items;
  const [said, setSaid] = useState(() => enteredBy() !== 'share');
  const able = people?.filter((person) => person.state === 'active' && offers(person, 'book')) ?? [];
  const clear = said || (people !== undefined && able.length < 2);
  return {
    personId: clear ? chosenId : '',
    asked: clear ? [] : able,
    say: (personId) => {
      setCurrentPersonId(personId);
      setSaid(true);
    },
  };
};

/** Asks for whom, each of them by name. */
export const AskForWhom = ({ asked, say }: Pick<ForWhom, 'asked' | 'say'>) => (
  <Section title={t`这次为谁预约？`}>
    <NextStep>{t`为谁办理，就点谁`}</NextStep>
    <ChoiceList
      label={t`这次为谁预约？`}
      options={asked.map(({ id, name, relation }) => ({ value: id, label: name, note: RELATION_WORDS[relation] }))}
      value={null}
      onChange={say}
    />
  </Section>
);
