import { NumberGrid, SessionHead, useNumbers } from '@/features/scheduling';
import { Empty, NextStep, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { type NumbersParams, open, useParams, useRefetchOnShow } from '@/platform';
import { SignedInOnly } from '../signed-in-only';

/** Choose a time slot of a session. */
export default asPage(function NumbersPage() {
  const { hospitalId, sessionId } = useParams<NumbersParams>();
  const numbers = useNumbers(hospitalId, sessionId);
  useRefetchOnShow(numbers);
  return (
    <Page needs={[hospitalId, sessionId]}>
      <SignedInOnly>
        <PageState of={numbers}>
          {({ session, items }) => (
            <>
              <SessionHead session={session} />
              {items.some(({ available }) => available) ? (
                <>
                  <NextStep>{t`点一个时间`}</NextStep>
                  <NumberGrid
                    numbers={items}
                    onPick={({ id }) => open.confirmBooking({ hospitalId, sessionId, numberId: id })}
                  />
                </>
              ) : (
                <Empty
                  icon="clock"
                  title={t`这个时段的号刚刚约满`}
                  text={
                    session.waiting === null ? t`可以换一天，或换一位医生。` : t`可以候补，有人退号时按顺序留给您。`
                  }
                  action={
                    session.waiting === null
                      ? { text: t`选择其他时间`, onClick: () => open.back() }
                      : { text: t`加入候补`, onClick: () => open.joinWaitlist({ hospitalId, sessionId }) }
                  }
                  other={session.waiting === null ? undefined : { text: t`选择其他时间`, onClick: () => open.back() }}
                />
              )}
            </>
          )}
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
