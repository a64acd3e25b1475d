import type { Person } from '@kangqiao/contracts';
import { Empty, NextStep, Page, Paged, PageState, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { ManagedGuard } from '@/features/people';
import { AccessDays, useAccessLog } from '@/features/privacy';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

/** Each is a line or three of words. */
const MOST_DRAWN = 20;

/** Who looked at my information and when, in plain words. */
export default asPage(function AccessLogPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看谁看过您的信息`}>
        <ManagedGuard>{(person) => <Log key={person.id} person={person} />}</ManagedGuard>
      </SignedInOnly>
    </Page>
  );
});

function Log({ person }: { person: Person }) {
  const log = useAccessLog(person.id);
  useRefetchOnShow(log);
  return (
    <PageState
      of={log}
      empty={{
        node: (
          <Empty
            icon="shield"
            title={t`还没有访问记录`}
            text={t`每一次查看和办理都会记在这里`}
            action={{ text: t`返回`, onClick: () => open.back() }}
          />
        ),
      }}
    >
      {(entries) => (
        <>
          <NextStep>{t`有不认识的，到“谁可以替我办事”里解除`}</NextStep>
          <Paged rows={entries} beyond={log} size={MOST_DRAWN} next={t`查看更早的记录`}>
            {(page) => <AccessDays entries={page} now={today()} />}
          </Paged>
        </>
      )}
    </PageState>
  );
}
