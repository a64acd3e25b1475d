import { Page, SearchEntry } from '@/components';
import { useAccount } from '@/features/account';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { open } from '@/platform';
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
            <SearchEntry label="搜医院、科室、医生、症状" onClick={open.search} />
            <Services />
            <NextVisit key={`visit-${person.id}`} personId={person.id} />
            <NewestReports key={`reports-${person.id}`} personId={person.id} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
