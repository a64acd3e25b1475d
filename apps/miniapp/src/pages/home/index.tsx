import { Page } from '@/components';
import { useAccount } from '@/features/account';
import { CodesReady } from '@/features/card';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { CardEntry } from './card-entry';
import { NewestReports } from './newest-reports';
import { NextVisit } from './next-visit';
import { Services } from './services';

export default function HomePage() {
  useAccount();
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <CardEntry hasCard={person.hasCard} />
            {person.hasCard && <CodesReady key={`codes-${person.id}`} personId={person.id} />}
            <Services />
            <NextVisit key={`visit-${person.id}`} personId={person.id} />
            <NewestReports key={`reports-${person.id}`} personId={person.id} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
