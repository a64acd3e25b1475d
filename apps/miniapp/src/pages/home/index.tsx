import type { Person } from '@kangqiao/contracts';
import { Cell, CellGroup, NextStep, Page, Stack, asPage } from '@/components';
import { useAccount } from '@/features/account';
import { CodesReady } from '@/features/card';
import { ActingForGuard, offers } from '@/features/people';
import { t } from '@/language';
import { open, useElderMode, useSignedIn, useTextStep } from '@/platform';
import { AppUpdate } from './app-update';
import { CardEntry } from './card-entry';
import { LanguageOffer } from './language-offer';
import { NewestReport } from './newest-report';
import { NextVisit } from './next-visit';
import { NoticeUpdate } from './notice-update';
import { Services } from './services';
import { WaitingApproval, WaitingThings, useWaiting } from './waiting';
import { Welcome } from './welcome';
import { Who } from './who';

export default asPage(function HomePage() {
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
});

/** Everything that is for somebody, once it is clear for whom. */
const Acting = () => (
  <ActingForGuard otherwise={<WaitingApproval />}>
    {(person, people) => <For person={person} people={people} />}
  </ActingForGuard>
);

/** In large type the services are not pushed below the screen. */
function For({ person, people }: { person: Person; people: readonly Person[] }) {
  const elder = useElderMode();
  const isLarge = useTextStep() > 2;
  const waiting = useWaiting(person);
  const [first] = waiting;
  const usual = offers(person, 'book') ? t`看病点“预约挂号”` : t`到医院点“电子健康卡”`;
  return (
    <>
      <Stack>
        <Who person={person} people={people} />
        <NextStep>{first ? t`点“${first.title}”${first.step}` : usual}</NextStep>
        <CardEntry hasCard={person.hasCard} />
        {person.hasCard && <CodesReady key={`codes-${person.id}`} personId={person.id} />}
        {isLarge && <Services person={person} />}
        <WaitingThings things={waiting} />
        {!isLarge && <Services person={person} />}
      </Stack>
      <NextVisit key={`visit-${person.id}`} personId={person.id} />
      {offers(person, 'reports') && <NewestReport key={`reports-${person.id}`} person={person} />}
      {elder && (
        <CellGroup>
          <Cell leading="message" title={t`请家人帮我`} note={t`出示求助码，家人帮您填`} onClick={open.askForHelp} />
        </CellGroup>
      )}
    </>
  );
}
