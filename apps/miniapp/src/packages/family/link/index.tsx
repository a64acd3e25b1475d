import { useState } from 'react';
import type { Link, Person } from '@kangqiao/contracts';
import { Button, Empty, Notice, Page, PageState, Section, Stack, Steps, Trouble, asPage } from '@/components';
import { type Terms, holderOf, termsQuestions, useChangeLink, useLinks } from '@/features/family';
import { usePeople } from '@/features/people';
import { t } from '@/language';
import { type LinkParams, fieldProblem, open, toast, useDraft, useParams } from '@/platform';
import { lastDayOf, today } from '@/wording';
import { RevokeLink } from '../revoke-link';

/** What one of those who may act for me is allowed. */
export default asPage(function LinkPage() {
  const { personId, linkId } = useParams<LinkParams>();
  const people = usePeople();
  const links = useLinks(personId);
  const [dropped, setDropped] = useState(0);
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
              return (
                <ChangeTerms
                  key={`${link.id}/${dropped}`}
                  person={person}
                  link={link}
                  onDropped={() => setDropped(dropped + 1)}
                />
              );
            }}
          </PageState>
        )}
      </PageState>
    </Page>
  );
});

interface ChangeTermsProps {
  person: Person;
  link: Link;
  /** What was chosen and not saved is forgotten: it begins anew with what counts. */
  onDropped: () => void;
}

function ChangeTerms({ person, link, onDropped }: ChangeTermsProps) {
  const { scope, sensitiveShown, expiresAt } = link;
  const until = expiresAt === null ? '' : lastDayOf(expiresAt);
  // Where something else counts by now, what was chosen before was chosen of something else.
  const { draft, since, change, forget } = useDraft(`link/${[link.id, scope, sensitiveShown, until].join('/')}`, {
    scope,
    sensitiveShown,
    until,
    at: 0,
  });
  const terms: Terms = { scope: draft.scope, sensitiveShown: draft.sensitiveShown, until: draft.until || null };
  const isChanged = terms.scope !== scope || terms.sensitiveShown !== sensitiveShown || draft.until !== until;
  const [ending, setEnding] = useState(false);
  const save = useChangeLink(person.id);
  const untilProblem = fieldProblem(save.error, 'until');
  const saved = () => {
    forget();
    toast(t`已更改，马上生效`);
    open.back();
  };
  return (
    <>
      <Section title={[holderOf(link, person.capacity), link.holderNameMasked].filter(Boolean).join(' ')}>
        <Stack gap="l">
          {since !== null && isChanged && (
            <Notice
              title={t`您上次的更改还没有保存`}
              action={{
                text: t`放弃更改`,
                onClick: () => {
                  forget();
                  onDropped();
                },
              }}
            >{t`下面是您上次选的，点“保存”后才生效。`}</Notice>
          )}
          <Steps
            questions={termsQuestions({
              value: terms,
              today: today(),
              untilProblem,
              onChange: (chosen) => change({ ...chosen, until: chosen.until ?? '' }),
            })}
            at={draft.at}
            onTurn={(at) => change({ at })}
            busy={save.isPending}
            aside={link.actions.revoke && <Button kind="danger" onClick={() => setEnding(true)}>{t`解除授权`}</Button>}
          >
            {save.isError && untilProblem === undefined && <Trouble error={save.error} title={t`没能更改`} />}
            <Button
              online
              loading={save.isPending}
              onClick={() => save.mutate({ linkId: link.id, change: terms }, { onSuccess: saved })}
            >{t`保存`}</Button>
          </Steps>
        </Stack>
      </Section>
      <RevokeLink
        person={person}
        link={ending ? link : null}
        onClose={() => setEnding(false)}
        onEnded={() => {
          forget();
          open.back();
        }}
      />
    </>
  );
}
