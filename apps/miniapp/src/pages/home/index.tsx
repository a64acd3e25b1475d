import { Cell, CellGroup, Page } from '@/components';
import { useAccount } from '@/features/account';
import { CodesReady } from '@/features/card';
import { ActingForGuard, offers } from '@/features/people';
import { t } from '@/language';
import { open, useElderMode, useSignedIn } from '@/platform';
import { AppUpdate } from './app-update';
import { CardEntry } from './card-entry';
import { LanguageOffer } from './language-offer';
import { NewestReport } from './newest-report';
import { NextVisit } from './next-visit';
import { NoticeUpdate } from './notice-update';
import { Services } from './services';
import { WaitingApproval, WaitingRequest, WaitingVisit } from './waiting';
import { Welcome } from './welcome';
import { Who } from './who';

export default function HomePage() {
  useAccount();
  const signedIn = useSignedIn();
  return (
    <Page>
      <LanguageOffer />
      <AppUpdate />
      <NoticeUpdate />
      {signedIn ? <Acting /> : <Welcome />}
    </Page>
  );
}

/** Everything that is for somebody, once it is clear for whom. */
function Acting() {
  const elder = useElderMode();
  return (
    <ActingForGuard otherwise={<WaitingApproval />}>
      {(person, people) => (
        <>
          <Who person={person} people={people} />
          <CardEntry hasCard={person.hasCard} />
          {person.hasCard && <CodesReady key={`codes-${person.id}`} personId={person.id} />}
          <WaitingApproval />
          <WaitingRequest person={person} />
          <WaitingVisit person={person} />
          <NextVisit key={`visit-${person.id}`} personId={person.id} />
          <Services person={person} />
          {offers(person, 'reports') && <NewestReport key={`reports-${person.id}`} person={person} />}
          {elder && (
            <CellGroup>
              <Cell
                leading="phone"
                title={t`请家人帮我`}
                note={t`出示求助码，家人远程帮您填`}
                onClick={open.askForHelp}
              />
            </CellGroup>
          )}
        </>
      )}
    </ActingForGuard>
  );
}
