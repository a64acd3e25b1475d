import { useState } from 'react';
import type { Link, Person } from '@kangqiao/contracts';
import { Empty, NextStep, Notice, Page, PageState, Section, Stack, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { LinkCard, useLinks } from '@/features/family';
import { ManagedGuard } from '@/features/people';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { RevokeLink } from '../revoke-link';

/** Who may act for me, or for my ward. */
export default asPage(function LinksPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看和解除家人的授权`}>
        <ManagedGuard>{(person) => <Links key={person.id} person={person} />}</ManagedGuard>
      </SignedInOnly>
    </Page>
  );
});

function Links({ person }: { person: Person }) {
  const links = useLinks(person.id);
  const [ending, setEnding] = useState<Link | null>(null);
  useRefetchOnShow(links);
  const card = (link: Link) => (
    <LinkCard
      key={link.id}
      link={link}
      viewer={person.capacity}
      now={today()}
      onChange={() => open.link({ personId: person.id, linkId: link.id })}
      onRevoke={() => setEnding(link)}
    />
  );
  return (
    <PageState of={links}>
      {({ items }) => {
        const others = items.filter(({ mine }) => !mine);
        return (
          <>
            {others.length > 0 && <NextStep>{t`点要更改或解除的一位`}</NextStep>}
            {others.length > 0 && <Notice>{t`解除后马上生效，对方在任何手机上都不能再替您办事`}</Notice>}
            {others.length === 0 ? (
              <Empty
                icon="people"
                title={t`还没有人可以替您办事`}
                text={t`家人申请后由您同意，也可以请家人帮您设置`}
                action={{ text: t`请家人帮我`, onClick: open.askForHelp }}
              />
            ) : (
              <Stack>{others.map(card)}</Stack>
            )}
            <Section title={t`我自己`}>
              <Stack>{items.filter(({ mine }) => mine).map(card)}</Stack>
            </Section>
            <RevokeLink person={person} link={ending} onClose={() => setEnding(null)} />
          </>
        );
      }}
    </PageState>
  );
}
