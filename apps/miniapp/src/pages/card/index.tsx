import { Page, PageState, Skeleton } from '@/components';
import { ApplyCard, HealthCard, useCard } from '@/features/card';
import { ActingForBar, ActingForGuard } from '@/features/people';
import type { Person } from '@kangqiao/contracts';

export default function CardPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <CardOf key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}

function CardOf({ person }: { person: Person }) {
  const card = useCard(person.id);
  return (
    <PageState
      of={card}
      isEmpty={(found) => found === null}
      empty={{ node: <ApplyCard person={person} /> }}
      skeleton={<Skeleton rows={4} />}
    >
      {(found) => found && <HealthCard person={person} card={found} />}
    </PageState>
  );
}
