import type { Person } from '@kangqiao/contracts';
import { useSubscribePrompt } from '@/features/notifications';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { PreflightList, usePreflight, useReminder } from '@/features/release';
import { Cell, CellGroup, NextStep, Notice, Page, PageState, Section, Stack, Toggle, asPage } from '@/components';
import { t } from '@/language';
import { ApiError, open, type PreflightParams, useParams, useRefetchOnShow } from '@/platform';

/** The evening before a release: what is missing, and where to mend it. */
export default asPage(function PreflightPage() {
  const { releaseId } = useParams<PreflightParams>();
  return (
    <Page needs={[releaseId]}>
      <ActingForGuard>{(person) => <Check key={person.id} releaseId={releaseId} person={person} />}</ActingForGuard>
    </Page>
  );
});

const withoutConsent = (error: unknown) =>
  error instanceof ApiError && error.code === 'CONSENT_REQUIRED' ? (
    <Notice
      tone="warning"
      title={t`需要先征得本人同意`}
      action={{ text: t`去同意`, onClick: open.consents }}
    >{t`没有本人对身份信息用于就诊的同意，无法预约。`}</Notice>
  ) : null;

function Check({ releaseId, person }: { releaseId: string; person: Person }) {
  const preflight = usePreflight(releaseId, person.id);
  useRefetchOnShow(preflight);
  const reminder = useReminder(releaseId, person.id);
  const askToTell = useSubscribePrompt('release');
  const remind = (reminded: boolean) => {
    if (reminded) askToTell();
    reminder.mutate(reminded);
  };
  return (
    <Stack gap="l">
      <ActingForBar person={person} />
      <PageState of={preflight} remedy={withoutConsent}>
        {(checked) => (
          <Stack gap="l">
            {checked.isReady ? (
              <Notice tone="success" title={t`准备好了`}>{t`放号时可以直接排队和预约。`}</Notice>
            ) : (
              <Notice tone="warning" title={t`还有没准备好的`}>{t`请在放号前处理下面标出的项目。`}</Notice>
            )}
            <NextStep>{checked.isReady ? t`到时收到提醒，在手机上点“进入排队”` : t`把下面标出的处理好`}</NextStep>
            <Section title={t`逐项检查`}>
              <PreflightList preflight={checked} />
            </Section>
            <Section title={t`提醒`}>
              <CellGroup>
                <Cell
                  title={t`到时提醒我`}
                  note={t`前一晚提醒检查，排队开放时再提醒`}
                  leading="clock"
                  value={
                    <Toggle
                      online
                      label={t`到时提醒我`}
                      checked={reminder.isPending ? reminder.variables : checked.isReminded}
                      onChange={remind}
                    />
                  }
                />
              </CellGroup>
            </Section>
          </Stack>
        )}
      </PageState>
    </Stack>
  );
}
