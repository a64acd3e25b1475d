import type { Person, Visit } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { EntryNotesSection, VisitDetail, daysOfVisit, useVisit } from '@/features/record';
import { Button, NextStep, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { type EntryParams, open, useParams, useRefetchOnShow } from '@/platform';
import { monthDay, today } from '@/wording';

const hospitalOf = ({ source: { hospitalId, hospitalName } }: Visit) => ({ hospitalId, hospitalName });

/** One visit with what came of it. */
export default asPage(function VisitPage() {
  const { entryId } = useParams<EntryParams>();
  return (
    <Page needs={[entryId]}>
      {<ActingForGuard>{(person) => <Shown person={person} entryId={entryId} />}</ActingForGuard>}
    </Page>
  );
});

function Shown({ person, entryId }: { person: Person; entryId: string }) {
  const visit = useVisit(person.id, entryId);
  useRefetchOnShow(visit);
  return (
    <PageState of={visit} remedy={remedyFor(person, 'record')}>
      {(found) => (
        <>
          <VisitDetail
            visit={found}
            now={today()}
            onDocument={(id) => open.recordDocument({ entryId: id })}
            onReports={() => open.reportsOf({ ...hospitalOf(found), ...daysOfVisit(found, today()) })}
          />
          <EntryNotesSection
            personId={person.id}
            entry={{ about: 'visit', subjectId: entryId }}
            now={today()}
            onWrite={() => open.recordNote({ about: 'visit', entryId })}
          />
          <NextStep>{t`给医生看的，点“把这次就诊分享给医生”`}</NextStep>
          <Button
            kind="secondary"
            onClick={() => open.newShare({ visitId: entryId })}
          >{t`把这次就诊分享给医生`}</Button>
          <Button
            kind="ghost"
            onClick={() =>
              open.correct({
                about: 'visit',
                subjectId: entryId,
                title: t`${monthDay(found.occurredOn, today())}的就诊`,
              })
            }
          >{t`这条不对，告诉医院`}</Button>
        </>
      )}
    </PageState>
  );
}
