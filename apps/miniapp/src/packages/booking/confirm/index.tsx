import { useRef, useState } from 'react';
import { Text } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import { useBook } from '@/features/appointments';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { isSameWish, useHeldNumber, useNumbers } from '@/features/scheduling';
import { BottomBar, Button, Card, Page, PageState, Section } from '@/components';
import { type ConfirmParams, newIdempotencyKey, open, useCurrentPersonId, useParams } from '@/platform';
import styles from '../booking.module.scss';
import { BookingFacts } from './booking-facts';
import { HoldStatus } from './hold-status';
import { Rules } from './rules';

/** Read once more who, where, when and how much while the number is held; then book. */
export default function ConfirmPage() {
  const { hospitalId, sessionId, numberId } = useParams<ConfirmParams>();
  const personId = useCurrentPersonId();
  const numbers = useNumbers(hospitalId, sessionId);
  const { number, retry, keep } = useHeldNumber({ personId, hospitalId, sessionId, numberId });
  const [endedId, setEndedId] = useState<string>();
  const bookingKey = useRef(newIdempotencyKey());
  const book = useBook();

  const hold = number.kind === 'held' ? number.hold : undefined;
  const ended = hold !== undefined && hold.id === endedId;
  const over = ended || number.kind === 'failed' || (book.isError && !isSameWish(book.error));

  const confirm = () => {
    if (!hold) return;
    // From here on the number may be ours at the hospital: leaving the page must not give it back.
    keep(hold.id);
    book.mutate(
      { holdId: hold.id, idempotencyKey: bookingKey.current },
      { onSuccess: ({ id }) => open.bookingResult({ appointmentId: id }) },
    );
  };

  return (
    <Page
      footer={
        personId === '' ? undefined : over ? (
          <Button onClick={() => open.back()}>重新选择时段</Button>
        ) : (
          <BottomBar title={hold && formatYuan(hold.session.feeFen)} note={hold && '到院缴费'}>
            <Button disabled={hold?.state !== 'held'} loading={book.isPending} onClick={confirm}>
              确认预约
            </Button>
          </BottomBar>
        )
      }
    >
      <ActingForGuard>
        {(person) => (
          <>
            <HoldStatus number={number} ended={ended} bookingError={book.error} onEnd={setEndedId} onRetry={retry} />
            <Section title="为谁预约">
              <ActingForBar person={person} />
            </Section>
            <Section title="预约内容">
              <PageState of={numbers}>
                {({ session, items }) => (
                  <Card>
                    <BookingFacts session={session} number={items.find(({ id }) => id === numberId)} />
                  </Card>
                )}
              </PageState>
            </Section>
            <Section title="请留意">
              <Rules />
            </Section>
            <Text className={styles.caption}>点“确认预约”后由医院确认，结果会马上显示。</Text>
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
