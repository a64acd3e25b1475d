import { type ReactNode, useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { ChoiceChips, Empty, PageState } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { usePeople } from '../api/use-people';
import { managedBy } from '../lib/managed';

/** Shows its children for me or a ward of mine, with the choice between us; until I am proved, the step that is missing. */
export function ManagedGuard({ children }: { children: (person: Person) => ReactNode }) {
  const people = usePeople();
  const [chosenId, choose] = useState('');
  return (
    <PageState of={people}>
      {({ items }) => {
        const managed = managedBy(items);
        const person = managed.find(({ id }) => id === chosenId) ?? managed[0];
        if (!person) {
          return (
            <Empty
              icon="shield"
              title={t`请先核验您本人`}
              text={t`添加您本人并完成核验后，就能管理自己的授权和信息`}
              action={{ text: t`去添加`, onClick: open.people }}
            />
          );
        }
        return (
          <>
            {managed.length > 1 && (
              <ChoiceChips
                label={t`谁的`}
                options={managed.map(({ id, name }) => ({ value: id, label: name }))}
                value={person.id}
                onChange={choose}
              />
            )}
            {children(person)}
          </>
        );
      }}
    </PageState>
  );
}
