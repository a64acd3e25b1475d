import type { AddPerson } from '@kangqiao/contracts';
import { Notice, Page, PageState } from '@/components';
import { PersonForm, useAddPerson, usePeople } from '@/features/people';
import { ApiError, messageOf, open, setCurrentPersonId, useDemoResident } from '@/platform';

export default function AddPersonPage() {
  const people = usePeople();
  const add = useAddPerson();
  const prefill = useDemoResident();
  const send = (person: AddPerson) =>
    add.mutate(person, {
      onSuccess: (added) => {
        if (added.state === 'awaiting-proof') return open.provePersonInstead({ personId: added.id });
        setCurrentPersonId(added.id);
        return open.back();
      },
    });
  const atFields = add.error instanceof ApiError && add.error.details.length > 0;
  return (
    <Page>
      <PageState of={people}>
        {({ items }) => (
          <>
            <Notice title="添加后需要验证">验证码会发到医院为其预留的手机，保护每个人的隐私</Notice>
            {add.isError && !atFields && (
              <Notice tone="danger" title="没能添加">
                {messageOf(add.error)}
              </Notice>
            )}
            <PersonForm
              prefill={prefill}
              mayBeSelf={!items.some(({ relation }) => relation === 'self')}
              sending={add.isPending}
              refusal={add.error}
              onSend={send}
            />
          </>
        )}
      </PageState>
    </Page>
  );
}
