import { type ReactNode, useEffect } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Empty, PageState } from '@/components';
import { open, setCurrentPersonId, useCurrentPersonId, useSessionExpired, useSignedIn } from '@/platform';
import { usePeople } from '../api/use-people';
import { actingFor } from '../lib/acting-for';

interface ActingForGuardProps {
  children: (person: Person, people: readonly Person[]) => ReactNode;
}

/** Shows its children once it is clear for whom; until then, the one step that is missing. */
export function ActingForGuard({ children }: ActingForGuardProps) {
  const signedIn = useSignedIn();
  const expired = useSessionExpired();
  const people = usePeople();
  if (!signedIn) {
    return (
      <Empty
        icon="person"
        title={expired ? '登录已过期' : '请先登录'}
        text="登录后可以出示健康卡、预约挂号、查看报告"
        action={{ text: expired ? '重新登录' : '去登录', onClick: open.signIn }}
      />
    );
  }
  return <PageState of={people}>{({ items }) => <ForSomebody people={items}>{children}</ForSomebody>}</PageState>;
}

function ForSomebody({ people, children }: ActingForGuardProps & { people: readonly Person[] }) {
  const chosenId = useCurrentPersonId();
  const acting = actingFor(people, chosenId);
  const personId = acting.kind === 'person' ? acting.person.id : chosenId;
  useEffect(() => {
    if (personId !== chosenId) setCurrentPersonId(personId);
  }, [personId, chosenId]);

  switch (acting.kind) {
    case 'nobody':
      return (
        <Empty
          icon="people"
          title="还没有就诊人"
          text="添加本人或家人后，就可以申领健康卡和预约挂号"
          action={{ text: '添加就诊人', onClick: open.addPerson }}
          other={{ text: '请家人帮我', onClick: open.askForHelp }}
        />
      );
    case 'awaiting-proof':
      return (
        <Empty
          icon="shield"
          title={`${acting.person.nameMasked} 待核验`}
          text="为保护隐私，完成核验后才能查看和办理"
          action={{ text: '去核验', onClick: () => open.provePerson({ personId: acting.person.id }) }}
        />
      );
    case 'person':
      return <>{children(acting.person, people)}</>;
  }
}
