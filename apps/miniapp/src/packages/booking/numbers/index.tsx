import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Session } from '@kangqiao/contracts';
import { NumberGrid, useNumbers } from '@/features/scheduling';
import { Empty, Page, PageState } from '@/components';
import { t } from '@/language';
import { type NumbersParams, open, useParams, useRefetchOnShow } from '@/platform';
import { periodWords, dayLabel, today } from '@/wording';
import styles from '../booking.module.scss';
import { SignedInOnly } from '../signed-in-only';

const SessionHead = ({ session }: { session: Session }) => (
  <View className={styles.words}>
    <Text className={styles.title}>{`${dayLabel(session.date, today())} ${periodWords(session.period)}`}</Text>
    <Text className={styles.note}>
      {[session.departmentName, session.doctorName, session.doctorTitle, formatYuan(session.feeFen)]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </View>
);

/** Choose a time slot of a session. */
export default function NumbersPage() {
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
                <NumberGrid
                  numbers={items}
                  onPick={({ id }) => open.confirmBooking({ hospitalId, sessionId, numberId: id })}
                />
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
}
