import type { Person, TimelineType } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { EntryHead, EntryNotesSection, isTimelineType, TIMELINE_WORDS, useEntryNotes } from '@/features/record';
import { Button, Empty, NextStep, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { open, type TypedEntryParams, useParams } from '@/platform';
import { dayLabel, today } from '@/wording';

/** An entry that has no more to it than its line on the timeline, with what the family noted on it. */
export default asPage(function EntryPage() {
  const { about, entryId } = useParams<TypedEntryParams>();
  return (
    <Page>
      {isTimelineType(about) ? (
        <ActingForGuard>{(person) => <Shown person={person} about={about} entryId={entryId} />}</ActingForGuard>
      ) : (
        <Empty title={t`没有找到这条记录`} action={{ text: t`返回`, onClick: () => open.back() }} />
      )}
    </Page>
  );
});

function Shown({ person, about, entryId }: { person: Person; about: TimelineType; entryId: string }) {
  const ref = { about, subjectId: entryId };
  const found = useEntryNotes(person.id, ref);
  return (
    <PageState of={found} remedy={remedyFor(person, 'record')}>
      {({ entry: { title, detail, occurredOn, source } }) => (
        <>
          <EntryHead
            title={title}
            parts={[TIMELINE_WORDS[about], occurredOn && dayLabel(occurredOn, today())]}
            facts={[{ term: t`说明`, value: detail }]}
            source={source}
            now={today()}
          />
          <EntryNotesSection
            personId={person.id}
            entry={ref}
            now={today()}
            onWrite={() => open.recordNote({ about, entryId })}
          />
          <Button kind="ghost" onClick={() => open.correct({ about, subjectId: entryId, title })}>
            {t`这条不对，告诉医院`}
          </Button>
          <NextStep>{t`看完点左上角返回`}</NextStep>
        </>
      )}
    </PageState>
  );
}
