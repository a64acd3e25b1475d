import { useState } from 'react';
import { Text } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { useSubscribePrompt } from '@/features/notifications';
import { useHeldNumber, useNumbers } from '@/features/scheduling';
import { BottomBar, Button, Card, NextStep, Page, PageState, Section, asPage } from '@/components';
import { t } from '@/language';
import { type ConfirmParams, isSameWish, open, passOf, useParams } from '@/platform';
import styles from '../booking.module.scss';
import { BookingFacts } from './booking-facts';
import { AskForWhom, useForWhom } from './for-whom';
import { HoldStatus } from './hold-status';
import { Rules } from './rules';
import { useBooking } from './use-booking';

/** Read once more who, where, when and how much while the number is held; then book. */
export default asPage(function ConfirmPage() {
  const { hospitalId, sessionId, numberId } = useParams<ConfirmParams>();
  const { personId, asked, say } = useForWhom();
  const numbers = useNumbers(hospitalId, sessionId);
  const { number, retry, keep } = useHeldNumber({
    ...{ personId, hospitalId, sessionId, numberId },
    pass: passOf(personId, hospitalId),
  });
  const [endedId, setEndedId] = useState<string>();

  const hold = number.kind === 'held' ? number.hold : undefined;
  const session = hold?.session ?? numbers.data?.session;
  const booking = useBooking(hold, keep);
  const askToTell = useSubscribePrompt('booking');
  const ended = hold !== undefined && hold.id === endedId && !booking.sent;
  const over = ended || number.kind === 'failed' || (booking.error !== null && !isSameWish(booking.error));

  return (
    <Page
      needs={[hospitalId, sessionId, numberId]}
      footer={
        personId === '' ? undefined : over ? (
          <Button onClick={() => open.back()}>{t`重新选择时段`}</Button>
        ) : (
          <BottomBar title={session && formatYuan(session.feeFen)} note={session && t`到院缴费`}>
            <Button
              online
              disabled={hold?.state !== 'held'}
              loading={booking.sending}
              onClick={() => {
                askToTell();
                booking.send();
              }}
            >{t`确认预约`}</Button>
          </BottomBar>
        )
      }
    >
      <ActingForGuard>
        {(person) =>
          asked.length > 0 ? (
            <AskForWhom asked={asked} say={say} />
          ) : (
            <>
              <NextStep>{over ? t`点“重新选择时段”` : t`看清楚后，点“确认预约”`}</NextStep>
              <HoldStatus
                hospitalId={hospitalId}
                number={number}
                ended={ended}
                bookingError={booking.error}
                onEnd={setEndedId}
                onRetry={retry}
              />
              <Section title={t`为谁预约`}>
                <ActingForBar person={person} />
              </Section>
              <Section title={t`预约内容`}>
                <PageState of={numbers}>
                  {({ session, items }) => (
                    <Card>
                      <BookingFacts session={session} number={items.find(({ id }) => id === numberId)} />
                    </Card>
                  )}
                </PageState>
              </Section>
              <Section title={t`请留意`}>
                <Rules />
              </Section>
              <Text className={styles.caption}>{t`点“确认预约”后由医院确认，结果会马上显示。`}</Text>
            </>
          )
        }
      </ActingForGuard>
    </Page>
  );
});
