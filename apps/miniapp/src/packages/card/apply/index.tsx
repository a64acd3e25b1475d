import type { CardIssuer, Person } from '@kangqiao/contracts';
import { Notice, Page, PageState, Stack, Trouble, asPage } from '@/components';
import { useApplyCard, useCardIssuer } from '@/features/card';
import { ActingForGuard } from '@/features/people';
import { t } from '@/language';
import { ApiError, messageOf, open } from '@/platform';
import { ApplyForm } from './apply-form';
import { askedFor, beyondTheForm } from './check-application';
import { ComingCard } from './coming-card';
import { GoodToKnow } from './good-to-know';

export default asPage(function ApplyPage() {
  return (
    <Page>
      <ActingForGuard>{(person) => <Apply key={person.id} person={person} />}</ActingForGuard>
    </Page>
  );
});

function Apply({ person }: { person: Person }) {
  const issuer = useCardIssuer();
  return <PageState of={issuer}>{(found) => <Application person={person} issuer={found} />}</PageState>;
}

function Application({ person, issuer }: { person: Person; issuer: CardIssuer }) {
  const apply = useApplyCard(person.id);
  const newborn = person.documentType === 'newborn';
  if (newborn && !issuer.newborns) {
    return (
      <Notice tone="warning" title={t`暂不能在线申领`}>
        {t`${issuer.name}暂不支持为没有证件的宝宝申领，请凭出生医学证明到窗口办理`}
      </Notice>
    );
  }
  const problems = apply.error instanceof ApiError ? apply.error.details : [];
  const requires = askedFor(issuer.requires, problems);
  return (
    <Stack gap="l">
      <Trouble
        error={apply.error}
        title={t`申领未成功`}
        words={[messageOf(apply.error), ...beyondTheForm(problems)].join(t`，`)}
      />
      <ApplyForm
        holder={person}
        requires={requires}
        lead={<ComingCard person={person} issuerName={issuer.name} />}
        sending={apply.isPending}
        refusal={apply.error}
        onSend={(application, sent) =>
          apply.mutate(application, {
            onSuccess: () => {
              sent();
              open.back();
            },
          })
        }
      />
      {requires.length === 0 && <GoodToKnow />}
    </Stack>
  );
}
