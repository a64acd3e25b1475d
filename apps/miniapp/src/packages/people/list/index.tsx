import { useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Button, CellGroup, Dialog, Empty, Notice, Page, PageState, Section } from '@/components';
import { PersonCell, usePeople, useRemovePerson } from '@/features/people';
import { messageOf, open, setCurrentPersonId, useCurrentPersonId, useOnShow } from '@/platform';

export default function PeoplePage() {
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
              title="还没有就诊人"
              text="添加本人或家人后，就可以申领健康卡和预约挂号"
              action={{ text: '添加就诊人', onClick: open.addPerson }}
            />
          ),
        }}
      >
        {({ items, mayAdd }) => (
          <>
            <Section title={removing ? '移除谁' : '为谁办理'}>
              <CellGroup>
                {items.map((person) => (
                  <PersonCell
                    key={person.id}
                    person={person}
                    current={person.id === currentId}
                    action={removing ? '移除' : undefined}
                    onClick={() => (removing ? setLeaving(person) : pick(person))}
                  />
                ))}
              </CellGroup>
            </Section>
            {mayAdd > 0 ? (
              <Button kind="secondary" onClick={open.addPerson}>
                添加就诊人
              </Button>
            ) : (
              <Notice>就诊人已达上限，移除后可再添加</Notice>
            )}
            <Button kind="ghost" onClick={() => setRemoving(!removing)}>
              {removing ? '完成' : '移除就诊人'}
            </Button>
          </>
        )}
      </PageState>
      <RemovePerson person={leaving} onClose={() => setLeaving(null)} />
    </Page>
  );
}

function RemovePerson({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const remove = useRemovePerson();
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Dialog
      open={person !== null}
      title={`要移除 ${person?.name ?? ''} 吗？`}
      confirmText="移除"
      danger
      loading={remove.isPending}
      onConfirm={() => person && remove.mutate(person.id, { onSuccess: close })}
      onCancel={close}
    >
      移除后将不能再为其办理，医院的病历不受影响。
      {remove.isError && <Notice tone="danger">{messageOf(remove.error)}</Notice>}
    </Dialog>
  );
}
