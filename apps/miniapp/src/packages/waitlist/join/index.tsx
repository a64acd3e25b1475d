import { Text, View } from '@tarojs/components';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { SignedInOnly } from '@/features/account';
import { useSubscribePrompt } from '@/features/notifications';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { SessionHead, useNumbers } from '@/features/scheduling';
import { chanceWords, stands, useJoinWaitlist, useWaitlist, WaitlistCard } from '@/features/waitlist';
import { Button, Card, Empty, NextStep, Notice, Page, PageState, Section, Trouble, asPage } from '@/components';
import { t } from '@/language';
import { type NumbersParams, open, useCurrentPersonId, useParams, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import styles from '../waitlist.module.scss';

const RULES = [
  t`有人退号时，按加入的先后顺序为一位留号，并马上通知。`,
  t`留号有时限，离就诊越近越短。过时没有确认，号转给下一位。`,
  t`候补不收费，可以随时退出。`,
];

/** Where this person waits for this session already. */
const useOwnPlace = (wish: Pick<WaitlistEntry, 'personId' | 'hospitalId' | 'sessionId'>) => {
  const line = useWaitlist();
  useRefetchOnShow(line);
  const own = line.data?.items?.find(
    (entry) =>
      stands(entry) &&
      entry.personId === wish.personId &&
      entry.hospitalId === wish.hospitalId &&
      entry.sessionId === wish.sessionId,
  );
  return { own, isKnown: !line.isPending };
};

/** @param chance where nothing above says what can be hoped for */
const Rules = ({ chance }: { chance: string | null }) => (
  <Card>
    <View className={styles.words}>
      {chance !== null && <Text className={styles.sentence}>{chance}</Text>}
      {RULES.map((rule) => (
        <Text key={rule} className={styles.note}>
          {rule}
        </Text>
      ))}
    </View>
  </Card>
);

/** Wait for a number of a full session: how it goes, for whom, and what can honestly be hoped for. */
export default asPage(function JoinWaitlistPage() {
  const { hospitalId, sessionId } = useParams<NumbersParams>();
  const personId = useCurrentPersonId();
  const numbers = useNumbers(hospitalId, sessionId);
  const join = useJoinWaitlist();
  const askToTell = useSubscribePrompt('waitlist');
  const { own, isKnown } = useOwnPlace({ personId, hospitalId, sessionId });
  const openOwn = () => own && open.waitlistEntry({ waitlistId: own.id });
  const send = () => {
    askToTell();
    join.mutate(
      { personId, hospitalId, sessionId },
      { onSuccess: ({ id }) => open.waitlistEntryInstead({ waitlistId: id }) },
    );
  };
  const isOpen = typeof numbers.data?.session?.waiting === 'number';
  return (
    <Page
      needs={[hospitalId, sessionId]}
      footer={
        personId !== '' && isOpen && isKnown ? (
          own ? (
            <Button onClick={openOwn}>{t`查看我的候补`}</Button>
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
                <SessionHead session={session} />
                <Trouble error={join.error} title={t`没能加入候补`} />
                <NextStep>{own ? t`点“查看我的候补”` : t`看清楚后，点“加入候补”`}</NextStep>
                {own ? (
                  <Section title={t`已在候补`}>
                    <WaitlistCard entry={own} now={today()} onOpen={openOwn} />
                  </Section>
                ) : (
                  <Notice title={session.waiting === 0 ? t`现在没有人候补` : t`现在有 ${session.waiting} 人候补`}>
                    {chanceWords(session.waiting + 1)}
                  </Notice>
                )}
                <ActingForGuard>
                  {(person) => (
                    <Section title={t`为谁候补`}>
                      <ActingForBar person={person} />
                    </Section>
                  )}
                </ActingForGuard>
                <Section title={t`候补怎么进行`}>
                  <Rules chance={own ? chanceWords(own.position) : null} />
                </Section>
              </>
            )
          }
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
