import type { Person } from '@kangqiao/contracts';
import { ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { DocumentText, EntryHead, EntryNotesSection, useRecordDocument } from '@/features/record';
import { Button, Empty, NextStep, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { type EntryParams, open, useParams } from '@/platform';
import { instantLabel, today } from '@/wording';

/** A clinical document as plain text. */
export default asPage(function DocumentPage() {
  const { entryId } = useParams<EntryParams>();
  return (
    <Page needs={[entryId]}>
      {<ActingForGuard>{(person) => <Shown person={person} entryId={entryId} />}</ActingForGuard>}
    </Page>
  );
});

function Shown({ person, entryId }: { person: Person; entryId: string }) {
  const document = useRecordDocument(person.id, entryId);
  return (
    <PageState of={document} remedy={remedyFor(person, 'record')}>
      {({ title, departmentName, doctorName, createdAt, sections, source }) => (
        <>
          <EntryHead
            title={title}
            parts={[instantLabel(createdAt, today()), departmentName]}
            facts={[{ term: t`医生`, value: doctorName }]}
            source={source}
            now={today()}
          />
          {sections === null || sections.length === 0 ? (
            <Empty
              icon="report"
              title={t`这份文书不能在手机上显示`}
              text={t`医院没有提供可以阅读的内容，请到该院病案室查询或复印。`}
              action={{ text: t`返回`, onClick: () => open.back() }}
            />
          ) : (
            <DocumentText sections={sections} />
          )}
          <EntryNotesSection
            personId={person.id}
            entry={{ about: 'document', subjectId: entryId }}
            now={today()}
            onWrite={() => open.recordNote({ about: 'document', entryId })}
          />
          <Button
            kind="ghost"
            onClick={() => open.correct({ about: 'document', subjectId: entryId, title })}
          >{t`这份不对，告诉医院`}</Button>
          <NextStep>{t`看完点左上角返回`}</NextStep>
        </>
      )}
    </PageState>
  );
}
