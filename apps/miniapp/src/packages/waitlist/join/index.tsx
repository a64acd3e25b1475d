import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Session, WaitlistEntry } from '@kangqiao/contracts';
import { SignedInOnly } from '@/features/account';
import { useSubscribePrompt } from '@/features/notifications';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { useNumbers } from '@/features/scheduling';
import { chanceWords, sessionWords, useJoinWaitlist, useWaitlist } from '@/features/waitlist';
import { Button, Card, Empty, Notice, Page, PageState, Section, Trouble } from '@/components';
import { t } from '@/language';
import {
  newIdempotencyKey,
  type NumbersParams,
  open,
  useCurrentPersonId,
  useParams,
  useRefetchOnShow,
  useSignedIn,
} from '@/platform';
import { today } from '@/wording';
import styles from '../waitlist.module.scss';

const RULES = [
  t`有人退号时，按加入的先后顺序为一位留号，并马上通知。`,
  t`留号有时限，离就诊越近越短。过时没有确认，号转给下一位。`,
  t`候补不收费，可以随时退出。`,
];

const Rules = ({ session }: { session: Session }) => (
  <Card>
    <View className={styles.words}>
      <Text className={styles.sentence}>{chanceWords((session.waiting ?? 0) + 1)}</Text>
      {RULES.map((rule) => (
        <Text key={rule} className={styles.note}>
          {rule}
        </Text>
      ))}
    </View>
  </Card>
);

const Head = ({ session }: { session: Session }) => (
  <View className={styles.words}>
    <Text className={styles.title}>{sessionWords({ visitDate: session.date, period: session.period }, today())}</Text>
    <Text className={styles.note}>
      {[session.departmentName, session.doctorName, session.doctorTitle, formatYuan(session.feeFen)]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  </View>
);

/** How many wait, and where this person stands among them. */
const Standing = ({ session, own }: { session: Session; own: WaitlistEntry | undefined }) => {
  if (own)
    return (
      <Notice tone="success" title={t`您已在候补中`}>
        {own.position !== null && own.waiting !== null && t`第 ${own.position} 位，共 ${own.waiting} 人候补`}
      </Notice>
    );
  return <Notice title={session.waiting === 0 ? t`现在没有人候补` : t`现在有 ${session.waiting ?? 0} 人候补`} />;
};

/** Wait for a number of a full session: how it goes, for whom, and what can honestly be hoped for. */
export default function JoinWaitlistPage() {
  const { hospitalId, sessionId } = useParams<NumbersParams>();
  const personId = useCurrentPersonId();
  const numbers = useNumbers(hospitalId, sessionId);
  const line = useWaitlist(useSignedIn());
  useRefetchOnShow(line);
  const own = line.data?.items?.find(
    (one) =>
      one.personId === personId &&
      one.hospitalId === hospitalId &&
      one.sessionId === sessionId &&
      (one.state === 'waiting' || one.state === 'offered'),
  );
  const join = useJoinWaitlist();
  const askToTell = useSubscribePrompt('waitlist');
  const wish = useRef({ personId: '', idempotencyKey: '' });
  const send = () => {
    askToTell();
    if (wish.current.personId !== personId) wish.current = { personId, idempotencyKey: newIdempotencyKey() };
    join.mutate(
      { ...wish.current, hospitalId, sessionId },
      {
        onSuccess: ({ id }) => open.waitlistEntryInstead({ waitlistId: id }),
        onError: () => {
          wish.current = { personId: '', idempotencyKey: '' };
        },
      },
    );
  };
  const isOpen = typeof numbers.data?.session?.waiting === 'number';
  return (
    <Page
      needs={[hospitalId, sessionId]}
      footer={
        personId !== '' && isOpen ? (
          own ? (
            <Button onClick={() => open.waitlistEntry({ waitlistId: own.id })}>{t`查看我的候补`}</Button>
          ) : (
            <Button online loading={join.isPending} onClick={send}>{t`加入候补`}</Button>
          )
        ) : undefined
      }
    >
      <SignedInOnly text={t`登录后可以候补`}>
        <PageState of={numbers}>
          {({ session }) =>
            session.waiting === null ? (
              <Empty
                icon="calendar"
                title={t`现在不需要候补`}
                text={t`这个时段有号，或医院没有开放候补。`}
                action={{ text: t`查看号源`, onClick: () => open.numbers({ hospitalId, sessionId }) }}
              />
            ) : (
              <>
                <Head session={session} />
                <Trouble error={join.error} title={t`没能加入候补`} />
                <Standing session={session} own={own} />
                <ActingForGuard>
                  {(person) => (
                    <Section title={t`为谁候补`}>
                      <ActingForBar person={person} />
                    </Section>
                  )}
                </ActingForGuard>
                {!own && (
                  <Section title={t`候补怎么进行`}>
                    <Rules session={session} />
                  </Section>
                )}
              </>
            )
          }
        </PageState>
      </SignedInOnly>
    </Page>
  );
}
