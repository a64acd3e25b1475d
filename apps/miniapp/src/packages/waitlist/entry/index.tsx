import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { SignedInOnly } from '@/features/account';
import {
  chanceWords,
  LeaveWaitlist,
  lengthWords,
  sessionWords,
  useWaitlistEntry,
  WAITLIST_WORDING,
} from '@/features/waitlist';
import { Button, Card, DescriptionList, NextStep, Page, PageState, Section, Stack, Tag, asPage } from '@/components';
import { t } from '@/language';
import { open, useParams, useRefetchOnShow, type WaitlistParams } from '@/platform';
import { instantLabel, timeRange, today } from '@/wording';
import styles from '../waitlist.module.scss';
import { Offer } from './offer';

const Waiting = ({ entry }: { entry: WaitlistEntry }) => (
  <Card>
    <View className={styles.words}>
      <Text className={styles.place}>{t`第 ${entry.position} 位`}</Text>
      <Text className={styles.note}>{t`共 ${entry.waiting} 人候补`}</Text>
      <Text className={styles.sentence}>{chanceWords(entry.position)}</Text>
      {entry.offerMinutes !== null && (
        <Text className={styles.note}>
          {t`轮到您时会马上通知，号为您保留 ${lengthWords(entry.offerMinutes)}（离就诊越近越短）。`}
        </Text>
      )}
    </View>
  </Card>
);

const Over = ({ entry }: { entry: WaitlistEntry }) => (
  <Stack gap="s">
    <Text className={styles.sentence}>{entry.reason ?? WAITLIST_WORDING[entry.state].sentence}</Text>
    {entry.appointmentId !== null ? (
      <Button onClick={() => open.appointment({ appointmentId: entry.appointmentId ?? '' })}>{t`查看预约`}</Button>
    ) : (
      <Button
        onClick={() => open.numbers({ hospitalId: entry.hospitalId, sessionId: entry.sessionId })}
      >{t`再看看这个时段`}</Button>
    )}
  </Stack>
);

const What = ({ entry }: { entry: WaitlistEntry }) => {
  switch (entry.state) {
    case 'waiting':
      return <Waiting entry={entry} />;
    case 'offered':
      return <Offer entry={entry} />;
    default:
      return <Over entry={entry} />;
  }
};

const stepIn = ({ state, appointmentId }: WaitlistEntry): string => {
  switch (state) {
    case 'waiting':
      return t`等通知，轮到您会马上发消息`;
    case 'offered':
      return t`点“确认预约这个号”`;
    default:
      return appointmentId === null ? t`点“再看看这个时段”` : t`点“查看预约”`;
  }
};

const facts = (entry: WaitlistEntry) => [
  { term: t`时段`, value: sessionWords(entry, today()) },
  ...(entry.offer ? [{ term: t`时间`, value: timeRange(entry.offer.startTime, entry.offer.endTime) }] : []),
  { term: t`就诊人`, value: entry.personNameMasked },
  { term: t`医院`, value: entry.hospitalName },
  { term: t`科室`, value: entry.departmentName },
  ...(entry.doctorName
    ? [{ term: t`医生`, value: [entry.doctorName, entry.doctorTitle].filter(Boolean).join(' ') }]
    : []),
  { term: t`费用`, value: entry.actions.leave ? t`${formatYuan(entry.feeFen)}，到院缴费` : formatYuan(entry.feeFen) },
  { term: t`加入时间`, value: instantLabel(entry.joinedAt, today()) },
];

/** One place in line: where one stands, or the number that is kept. */
export default asPage(function WaitlistEntryPage() {
  const { waitlistId } = useParams<WaitlistParams>();
  const query = useWaitlistEntry(waitlistId);
  useRefetchOnShow(query);
  return (
    <Page needs={[waitlistId]}>
      <SignedInOnly text={t`登录后可以查看候补`}>
        <PageState of={query}>
          {(entry) => (
            <>
              <NextStep>{stepIn(entry)}</NextStep>
              <Stack gap="s">
                <View className={styles.state}>
                  <Tag tone={WAITLIST_WORDING[entry.state].tone}>{WAITLIST_WORDING[entry.state].label}</Tag>
                </View>
                <What entry={entry} />
              </Stack>
              <Section title={t`候补内容`}>
                <Card>
                  <DescriptionList items={facts(entry)} />
                </Card>
              </Section>
              {entry.actions.leave && <LeaveWaitlist entry={entry} />}
            </>
          )}
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
