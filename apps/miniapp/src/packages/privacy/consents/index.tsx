import { useState } from 'react';
import type { Consent, Person } from '@kangqiao/contracts';
import { Dialog, NextStep, Notice, Page, PageState, Stack, Trouble, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { ManagedGuard } from '@/features/people';
import { AFTER_WITHDRAWAL, ConsentCard, useConsents, usePutConsent } from '@/features/privacy';
import { t } from '@/language';
import { toast } from '@/platform';
import { today } from '@/wording';

/** What I agreed to, each apart, and the way to take it back. */
export default asPage(function ConsentsPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看和更改您的同意`}>
        <ManagedGuard>{(person) => <Consents key={person.id} person={person} />}</ManagedGuard>
      </SignedInOnly>
    </Page>
  );
});

function Consents({ person }: { person: Person }) {
  const consents = useConsents(person.id);
  const put = usePutConsent(person.id);
  const [leaving, setLeaving] = useState<Consent | null>(null);

  const change = (consent: Consent, given: boolean) => {
    put.reset();
    if (!given) return setLeaving(consent);
    return put.mutate({ purpose: consent.purpose, given, version: consent.version });
  };
  const withdraw = ({ purpose, version }: Consent) =>
    put.mutate(
      { purpose, given: false, version },
      {
        onSuccess: () => {
          setLeaving(null);
          toast(t`已撤回，马上生效`);
        },
      },
    );
  return (
    <>
      <NextStep>{t`要同意或撤回，点那一项的开关`}</NextStep>
      <Notice>{t`每一项相互独立，可以随时同意或撤回，马上生效`}</Notice>
      {put.isError && leaving === null && <Trouble error={put.error} title={t`没能更改`} />}
      <PageState of={consents}>
        {({ items }) => (
          <Stack>
            {items.map((consent) => (
              <ConsentCard
                key={consent.purpose}
                consent={consent}
                now={today()}
                onChange={(given) => change(consent, given)}
              />
            ))}
          </Stack>
        )}
      </PageState>
      {leaving && (
        <Dialog
          open
          title={t`要撤回“${leaving.title}”吗？`}
          confirmText={t`撤回`}
          danger
          loading={put.isPending}
          onConfirm={() => withdraw(leaving)}
          onCancel={() => setLeaving(null)}
        >
          {AFTER_WITHDRAWAL[leaving.purpose]}
          <Trouble error={put.error} />
        </Dialog>
      )}
    </>
  );
}
