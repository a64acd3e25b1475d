import { useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Button, Page, asPage } from '@/components';
import { storedRun } from '@/features/card';
import { ActingForGuard, usePeople } from '@/features/people';
import { t } from '@/language';
import {
  setCurrentPersonId,
  useCurrentPersonId,
  useElderMode,
  useLinkedPerson,
  useOnline,
  useSignedIn,
} from '@/platform';
import { CardOf } from './card-of';
import { FamilySheet, FamilySwitcher } from './family-switcher';

export default asPage(function CardPage() {
  useLinkedPerson();
  const signedIn = useSignedIn();
  const people = usePeople();
  const chosenId = useCurrentPersonId();
  const online = useOnline();
  // Before anything is known of the people: what lies on the phone, or what to do without it.
  const early = signedIn && !people.data && chosenId !== '' && (storedRun(chosenId) !== null || !online);
  return (
    <Page offlineAware={signedIn}>
      {early ? (
        <CardOf key={chosenId} personId={chosenId} person={null} />
      ) : (
        <ActingForGuard>{(person, all) => <CardWithFamily person={person} people={all} />}</ActingForGuard>
      )}
    </Page>
  );
});

function CardWithFamily({ person, people }: { person: Person; people: readonly Person[] }) {
  const elder = useElderMode();
  const [choosing, setChoosing] = useState(false);
  const family = {
    people: people.filter(({ state }) => state === 'active'),
    currentId: person.id,
    onPick: ({ id }: Person) => setCurrentPersonId(id),
  };
  const several = family.people.length > 1;
  return (
    <>
      {!elder && several && <FamilySwitcher {...family} />}
      <CardOf
        key={person.id}
        personId={person.id}
        person={person}
        beside={several ? <Button kind="secondary" onClick={() => setChoosing(true)}>{t`切换家人`}</Button> : undefined}
      />
      {choosing && <FamilySheet {...family} onClose={() => setChoosing(false)} />}
    </>
  );
}
