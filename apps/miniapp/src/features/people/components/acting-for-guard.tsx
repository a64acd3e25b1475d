import { type ReactNode, useEffect } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Empty, PageState } from '@/components';
import { t } from '@/language';
import { open, setCurrentPersonId, useCurrentPersonId, useSessionExpired, useSignedIn } from '@/platform';
import { usePeople } from '../api/use-people';
import { actingFor } from '../lib/acting-for';

interface ActingForGuardProps {
  children: (person: Person, people: readonly Person[]) => ReactNode;
  /** Shown to somebody signed in above the step that is missing. */
  otherwise?: ReactNode;
}

/** Shows its children once it is clear for whom; until then, the one step that is missing. */
export function ActingForGuard({ children, otherwise }: ActingForGuardProps) {
  const signedIn = useSignedIn();
  const expired = useSessionExpired();
  const people = usePeople();
  if (!signedIn) {
    return (
      <Empty
        icon="person"
        title={expired ? t`登录已过期` : t`请先登录`}
        text={t`登录后可以出示健康卡、预约挂号、查看报告`}
        action={{ text: expired ? t`重新登录` : t`去登录`, onClick: open.signIn }}
      />
    );
  }
  return (
    <PageState of={people}>
      {({ items }) => (
        <ForSomebody people={items} otherwise={otherwise}>
          {children}
        </ForSomebody>
      )}
    </PageState>
  );
}

function ForSomebody({ people, children, otherwise }: ActingForGuardProps & { people: readonly Person[] }) {
  const chosenId = useCurrentPersonId();
  const acting = actingFor(people, chosenId);
  const personId = acting.kind === 'person' ? acting.person.id : chosenId;
  // Whoever was proved this moment is chosen before the list says so: their choice is kept.
  const isKnown = people.some(({ id }) => id === chosenId);
  useEffect(() => {
    if (!isKnown && personId !== chosenId) setCurrentPersonId(personId);
  }, [isKnown, personId, chosenId]);

  switch (acting.kind) {
    case 'nobody':
      return (
        <>
          {otherwise}
          <Empty
            icon="people"
            title={t`还没有就诊人`}
            text={t`添加本人或家人后，就可以申领健康卡和预约挂号`}
            action={{ text: t`添加就诊人`, onClick: open.addPerson }}
            other={{ text: t`请家人帮我`, onClick: open.askForHelp }}
          />
        </>
      );
    case 'awaiting-proof':
      return (
        <>
          {otherwise}
          <Empty
            icon="shield"
            title={t`${acting.person.nameMasked} 待核验`}
            text={t`为保护隐私，完成核验后才能查看和办理`}
            action={{ text: t`去核验`, onClick: () => open.provePerson({ personId: acting.person.id }) }}
          />
        </>
      );
    case 'person':
      return <>{children(acting.person, people)}</>;
  }
}
