import { Page } from '@/components';
import { useAccount } from '@/features/account';
import { CodesReady } from '@/features/card';
import { ActingForBar, ActingForGuard, offers } from '@/features/people';
import { CardEntry } from './card-entry';
import { NewestReports } from './newest-reports';
import { NextVisit } from './next-visit';
import { NoticeUpdate } from './notice-update';
import { Services } from './services';
import { Top } from './top';
import { WaitingApproval } from './waiting-approval';

export default function HomePage() {
  useAccount();
  return (
    <Page>
      <WaitingApproval />
      <NoticeUpdate />
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <CardEntry hasCard={person.hasCard} />
            {person.hasCard && <CodesReady key={`codes-${person.id}`} personId={person.id} />}
            <Top />
            <Services person={person} />
            <NextVisit key={`visit-${person.id}`} personId={person.id} />
            {offers(person, 'reports') && <NewestReports key={`reports-${person.id}`} person={person} />}
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
