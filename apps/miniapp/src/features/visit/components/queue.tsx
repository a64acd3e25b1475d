import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { localTimeOf } from '@kangqiao/domain';
import type { LeaveHome, QueuePlace, QueueWait } from '@kangqiao/contracts';
import { Card, ChoiceChips, PageState, Section, Skeleton } from '@/components';
import { t } from '@/language';
import { keptTravelMinutes, keepTravelMinutes, useOnTop } from '@/platform';
import { today } from '@/wording';
import { useVisitQueue } from '../api/use-visit-queue';
import { aheadText, leaveBasis, leaveText, QUEUE_WORDS, waitText } from '../lib/queue-wording';
import styles from './queue.module.scss';

const WAYS = ['5', '15', '30', '45', '60', '90'] as const;
const OPTIONS = WAYS.map((value) => ({ value, label: t`${value} 分钟` }));

const Place = ({ place, wait }: { place: QueuePlace; wait: QueueWait | null }) => (
  <View className={styles.lines}>
    <Text className={styles.figure}>{aheadText(place.ahead)}</Text>
    <Text className={styles.text}>
      {t`您的序号 ${place.queueNo}${place.calling === null ? '' : t`，正在叫 ${place.calling} 号`}`}
    </Text>
    <Text className={styles.text}>{waitText(wait)}</Text>
    <Text className={styles.note}>{t`医院 ${localTimeOf(new Date(place.asOf))} 的数据，每半分钟更新`}</Text>
  </View>
);

const Leave = ({ leave }: { leave: LeaveHome }) => (
  <View className={styles.lines}>
    <Text className={leave.isNow ? styles.now : styles.figure}>{leaveText(leave, today())}</Text>
    <Text className={styles.note}>{leaveBasis(leave)}</Text>
  </View>
);

/**
 * Where the person stands in the queue, and when to leave for it.
 * @param isThere the person has reported, and may have gone off again for a while
 */
export const Queue = ({ appointmentId, isThere }: { appointmentId: string; isThere: boolean }) => {
  const [minutes, setMinutes] = useState(keptTravelMinutes);
  const onTop = useOnTop();
  const queue = useVisitQueue(appointmentId, minutes, onTop);
  const choose = (way: (typeof WAYS)[number]) => {
    keepTravelMinutes(Number(way));
    setMinutes(Number(way));
  };
  const chosen = WAYS.find((way) => Number(way) === minutes) ?? null;
  return (
    <Section title={t`排队和出发时间`}>
      <Card>
        <PageState of={queue} skeleton={<Skeleton rows={1} />}>
          {({ state, place, wait, leave }) => (
            <View className={styles.parts}>
              {place ? (
                <Place place={place} wait={wait} />
              ) : (
                <Text className={styles.text}>{state === 'waiting' ? '' : QUEUE_WORDS[state]}</Text>
              )}
              {leave && <Leave leave={leave} />}
              <View className={styles.way}>
                <Text className={styles.text}>{isThere ? t`走到诊室要多久？` : t`从家到医院要多久？`}</Text>
                <ChoiceChips label={t`路上时间`} options={OPTIONS} value={chosen} onChange={choose} />
              </View>
            </View>
          )}
        </PageState>
      </Card>
    </Section>
  );
};
