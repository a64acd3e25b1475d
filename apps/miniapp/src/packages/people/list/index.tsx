import { useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import {
  Button,
  CellGroup,
  Dialog,
  Empty,
  NextStep,
  Notice,
  Page,
  PageState,
  Section,
  Trouble,
  asPage,
} from '@/components';
import { PersonCell, usePeople, useRemovePerson } from '@/features/people';
import { t } from '@/language';
import { open, setCurrentPersonId, useCurrentPersonId, useOnShow } from '@/platform';

export default asPage(function PeoplePage() {
  const people = usePeople();
  const currentId = useCurrentPersonId();
  const [removing, setRemoving] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  useOnShow(() => void people.refetch());

  const pick = (person: Person) => {
    if (person.state !== 'active') return open.provePerson({ personId: person.id });
    setCurrentPersonId(person.id);
    return open.back();
  };
  return (
    <Page>
      <PageState
        of={people}
        isEmpty={({ items }) => items.length === 0}
        empty={{
          node: (
            <Empty
              icon="people"
              title={t`还没有就诊人`}
              text={t`添加本人或家人后，就可以申领健康卡和预约挂号`}
              action={{ text: t`添加就诊人`, onClick: open.addPerson }}
            />
          ),
        }}
      >
        {({ items, mayAdd }) => (
          <>
            <NextStep>{removing ? t`点要移除的一位` : t`为谁办理，就点谁`}</NextStep>
            <Section title={removing ? t`移除谁` : t`为谁办理`}>
              <CellGroup>
                {items.map((person) => (
                  <PersonCell
                    key={person.id}
                    person={person}
                    current={person.id === currentId}
                    action={removing ? t`移除` : undefined}
                    onClick={() => (removing ? setLeaving(person) : pick(person))}
                  />
                ))}
              </CellGroup>
            </Section>
            {mayAdd > 0 ? (
              <Button kind="secondary" onClick={open.addPerson}>{t`添加就诊人`}</Button>
            ) : (
              <Notice>{t`就诊人已达上限，移除后可再添加`}</Notice>
            )}
            <Button kind="ghost" onClick={() => setRemoving(!removing)}>
              {removing ? t`完成` : t`移除就诊人`}
            </Button>
          </>
        )}
      </PageState>
      <RemovePerson person={leaving} onClose={() => setLeaving(null)} />
    </Page>
  );
});

function RemovePerson({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const remove = useRemovePerson();
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Dialog
      open={person !== null}
      title={t`要移除 ${person?.name ?? ''} 吗？`}
      confirmText={t`移除`}
      danger
      loading={remove.isPending}
      onConfirm={() => person && remove.mutate(person.id, { onSuccess: close })}
      onCancel={close}
    >
      {t`移除后将不能再为其办理，医院的病历不受影响。`}
      <Trouble error={remove.error} />
    </Dialog>
  );
}
