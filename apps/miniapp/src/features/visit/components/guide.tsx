import type { ReactNode } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { localTimeOf } from '@kangqiao/domain';
import type { CheckIn, CheckInState, FloorPlan } from '@kangqiao/contracts';
import { Card, PageState, Section, Skeleton, Tag, type Tone } from '@/components';
import { t } from '@/language';
import { picture } from '@/platform';
import { useVisitGuide } from '../api/use-visit-guide';
import { PhoneCheckIn } from './phone-check-in';
import styles from './guide.module.scss';

const CHECK_IN_WORDS = {
  before: { label: t`还没开始`, tone: 'neutral' },
  open: { label: t`可以报到`, tone: 'success' },
  over: { label: t`已截止`, tone: 'warning' },
  done: { label: t`已报到`, tone: 'success' },
} as const satisfies Record<CheckInState, { label: string; tone: Tone }>;

const time = (instant: string): string => localTimeOf(new Date(instant));

interface CheckInProperties {
  appointmentId: string;
  checkIn: CheckIn;
}

const CheckInCard = ({ appointmentId, checkIn }: CheckInProperties) => {
  const { state, opensAt, closesAt, where, how, phone } = checkIn;
  const { label, tone } = CHECK_IN_WORDS[state];
  return (
    <Section title={t`到院报到`}>
      <Card>
        <View className={styles.lines}>
          <View className={styles.head}>
            <Text className={styles.when}>{`${time(opensAt)}–${time(closesAt)}`}</Text>
            <Tag tone={tone}>{label}</Tag>
          </View>
          <Text className={styles.where}>{where}</Text>
          {how.map((sentence) => (
            <Text key={sentence} className={styles.note}>
              {sentence}
            </Text>
          ))}
          <PhoneCheckIn appointmentId={appointmentId} state={state} phone={phone} />
        </View>
      </Card>
    </Section>
  );
};

const Plan = ({ plan }: { plan: FloorPlan }) => (
  <Section title={t`${plan.title}平面图`}>
    <Card>
      <Image className={styles.plan} src={plan.picture} mode="widthFix" {...picture(t`${plan.title}平面图`)} />
      <Text className={styles.note}>{t`示意图，以现场指引为准。`}</Text>
    </Card>
  </Section>
);

interface Properties {
  appointmentId: string;
  /** How to show what to bring and how to prepare: what the booking says stands there at once. */
  prepare: (sentences: string[]) => ReactNode;
}

/** How the visit goes: what to prepare, where to report, where it is. */
export const Guide = ({ appointmentId, prepare }: Properties) => {
  const guide = useVisitGuide(appointmentId);
  return (
    <>
      {prepare(guide.data?.prepare ?? [])}
      <PageState of={guide} skeleton={<Skeleton rows={2} />}>
        {({ checkIn, plan }) => (
          <>
            {checkIn && <CheckInCard appointmentId={appointmentId} checkIn={checkIn} />}
            {plan && <Plan plan={plan} />}
          </>
        )}
      </PageState>
    </>
  );
};
