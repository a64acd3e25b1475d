import { useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Empty, Page, PageState, asPage } from '@/components';
import { usePeople } from '@/features/people';
import { t } from '@/language';
import { type PersonParams, open, setCurrentPersonId, toast, useParams } from '@/platform';
import { Prove } from './prove';

export default asPage(function ProvePersonPage() {
  const { personId } = useParams<PersonParams>();
  const people = usePeople();
  const proved = () => {
    setCurrentPersonId(personId);
    toast(t`核验通过`);
    open.back();
  };
  return (
    <Page needs={[personId]}>
      <PageState of={people}>
        {({ items }) => <Somebody person={items.find(({ id }) => id === personId)} onProved={proved} />}
      </PageState>
    </Page>
  );
});

interface SomebodyProps {
  person: Person | undefined;
  onProved: () => void;
}

const Somebody = ({ person, onProved }: SomebodyProps) => {
  // Whoever becomes active on this page is left to the way that proved it.
  const [wasActive] = useState(person?.state === 'active');
  if (!person) {
    return <Empty icon="people" title={t`没有找到这位就诊人`} action={{ text: t`返回`, onClick: () => open.back() }} />;
  }
  if (wasActive) {
    return (
      <Empty icon="check" title={t`${person.name} 已完成核验`} action={{ text: t`为其办理`, onClick: onProved }} />
    );
  }
  return <Prove person={person} onProved={onProved} />;
};
