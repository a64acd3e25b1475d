import { useState } from 'react';
import type { Link, Person } from '@kangqiao/contracts';
import { Button, Empty, Page, PageState, Section, Stack, Steps, Trouble, asPage } from '@/components';
import { type Terms, holderOf, termsQuestions, useChangeLink, useLinks } from '@/features/family';
import { usePeople } from '@/features/people';
import { t } from '@/language';
import { type LinkParams, fieldProblem, open, toast, useParams } from '@/platform';
import { lastDayOf, today } from '@/wording';
import { RevokeLink } from '../revoke-link';

/** What one of those who may act for me is allowed. */
export default asPage(function LinkPage() {
  const { personId, linkId } = useParams<LinkParams>();
  const people = usePeople();
  const links = useLinks(personId);
  return (
    <Page needs={[personId, linkId]}>
      <PageState of={people}>
        {(list) => (
          <PageState of={links}>
            {({ items }) => {
              const person = list.items.find(({ id }) => id === personId);
              const link = items.find(({ id }) => id === linkId);
              if (!person || !link) {
                return (
                  <Empty icon="people" title={t`该授权已解除`} action={{ text: t`返回`, onClick: () => open.back() }} />
                );
              }
              return <ChangeTerms key={link.id} person={person} link={link} />;
            }}
          </PageState>
        )}
      </PageState>
    </Page>
  );
});

function ChangeTerms({ person, link }: { person: Person; link: Link }) {
  const [terms, setTerms] = useState<Terms>({
    scope: link.scope,
    sensitiveShown: link.sensitiveShown,
    until: link.expiresAt === null ? null : lastDayOf(link.expiresAt),
  });
  const [at, setAt] = useState(0);
  const [ending, setEnding] = useState(false);
  const change = useChangeLink(person.id);
  const untilProblem = fieldProblem(change.error, 'until');
  const saved = () => {
    toast(t`已更改，马上生效`);
    open.back();
  };
  return (
    <>
      <Section title={[holderOf(link, person.capacity), link.holderNameMasked].filter(Boolean).join(' ')}>
        <Stack gap="l">
          <Steps
            questions={termsQuestions({ value: terms, today: today(), untilProblem, onChange: setTerms })}
            at={at}
            onTurn={setAt}
            busy={change.isPending}
            aside={link.actions.revoke && <Button kind="danger" onClick={() => setEnding(true)}>{t`解除授权`}</Button>}
          >
            {change.isError && untilProblem === undefined && <Trouble error={change.error} title={t`没能更改`} />}
            <Button
              online
              loading={change.isPending}
              onClick={() => change.mutate({ linkId: link.id, change: terms }, { onSuccess: saved })}
            >{t`保存`}</Button>
          </Steps>
        </Stack>
      </Section>
      <RevokeLink
        person={person}
        link={ending ? link : null}
        onClose={() => setEnding(false)}
        onEnded={() => open.back()}
      />
    </>
  );
}
