import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { useBook } from '@/features/appointments';
import { useWaitlistEntry, WAITLIST_WORDING } from '@/features/waitlist';
import { Button, Card, Countdown, Trouble } from '@/components';
import { t } from '@/language';
import { newIdempotencyKey, open } from '@/platform';
import { timeRange } from '@/wording';
import styles from '../waitlist.module.scss';

/** The number that is kept, how long still, and one tap to take it. */
export const Offer = ({ entry }: { entry: WaitlistEntry }) => {
  const query = useWaitlistEntry(entry.id);
  const book = useBook();
  const wish = useRef({ holdId: '', idempotencyKey: '' });
  const { offer } = entry;
  if (!offer) return null;
  const take = () => {
    // The hold may have been renewed meanwhile: another hold is another wish.
    if (wish.current.holdId !== offer.holdId)
      wish.current = { holdId: offer.holdId, idempotencyKey: newIdempotencyKey() };
    book.mutate(wish.current, {
      onSuccess: ({ id }) => open.bookingResult({ appointmentId: id }),
      onSettled: () => void query.refetch(),
    });
  };
  return (
    <Card>
      <View className={styles.words}>
        <Text className={styles.place}>{timeRange(offer.startTime, offer.endTime)}</Text>
        <Text className={styles.sentence}>
          {offer.confirming ? t`正在向医院确认，请稍候。` : WAITLIST_WORDING.offered.sentence}
        </Text>
        {!offer.confirming && (
          <Text className={styles.clock}>
            <Countdown until={offer.endsAt} onEnd={() => void query.refetch()}>
              {(clock) => t`还为您保留 ${clock}`}
            </Countdown>
          </Text>
        )}
        <Trouble error={book.error} title={t`没有约上`} />
        <Button
          online
          disabled={!entry.actions.take}
          loading={book.isPending}
          onClick={take}
        >{t`确认预约这个号`}</Button>
      </View>
    </Card>
  );
};
