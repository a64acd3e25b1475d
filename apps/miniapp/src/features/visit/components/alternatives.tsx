import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatYuan } from '@kangqiao/domain';
import type { Alternative, Appointment } from '@kangqiao/contracts';
import { Button, Card, Dotted, Empty, Notice, PageState, Section, Stack, Tag, Trouble } from '@/components';
import { t } from '@/language';
import { useRefetchOnShow } from '@/platform';
import { dayLabel, timeRange, today } from '@/wording';
import { useAlternatives } from '../api/use-alternatives';
import { useRebook } from '../api/use-rebook';
import { KIND_WORDS, whoOf } from '../lib/alternative-wording';
import styles from './alternatives.module.scss';

interface OfferProperties {
  offer: Alternative;
  loading: boolean;
  disabled: boolean;
  /** The one that comes closest. */
  isFirst: boolean;
  onTake: () => void;
}

const Offer = ({ offer, loading, disabled, isFirst, onTake }: OfferProperties) => {
  const { kind, hospitalName, session, number } = offer;
  const day = dayLabel(session.date, today());
  const slot = timeRange(number.startTime, number.endTime);
  const who = whoOf(offer);
  return (
    <Card>
      <View className={styles.offer}>
        <View>
          <Tag tone="accent">{KIND_WORDS[kind]}</Tag>
        </View>
        <View className={styles.when}>
          <Text>{day}</Text>
          <Text>{slot}</Text>
        </View>
        <Dotted className={styles.who} parts={who} />
        <Dotted className={styles.where} parts={[hospitalName, formatYuan(session.feeFen)]} />
        <Button
          online
          kind={isFirst ? 'primary' : 'secondary'}
          loading={loading}
          disabled={disabled}
          label={t`改约到这个号：${`${day} ${slot}`} ${who.join(' ')}`}
          onClick={onTake}
        >{t`改约到这个号`}</Button>
      </View>
    </Card>
  );
};

interface Properties {
  appointmentId: string;
  /** With the tap that takes one. */
  onTake: () => void;
  /** The other one is booked, or the hospital still owes its answer. */
  onDone: (appointment: Appointment) => void;
  /** None of them suits. */
  onSearch: () => void;
}

/** Three free numbers instead of a stopped visit, each taken by one tap. */
export const Alternatives = ({ appointmentId, onTake, onDone, onSearch }: Properties) => {
  const alternatives = useAlternatives(appointmentId);
  useRefetchOnShow(alternatives);
  const rebook = useRebook();
  const [taken, setTaken] = useState<string>();
  const take = ({ hospitalId, session, number }: Alternative) => {
    onTake();
    setTaken(number.id);
    rebook.mutate(
      { appointmentId, hospitalId, sessionId: session.id, numberId: number.id },
      { onSuccess: onDone, onError: () => void alternatives.refetch() },
    );
  };
  return (
    <Section title={t`为您找到的号`}>
      <PageState of={alternatives}>
        {({ items, unavailable }) => (
          <Stack gap="s">
            <Trouble error={rebook.error} title={t`没有改约成功`} />
            {items.map((offer, index) => (
              <Offer
                key={`${offer.session.id} ${offer.number.id}`}
                offer={offer}
                isFirst={index === 0}
                loading={rebook.isPending && taken === offer.number.id}
                disabled={rebook.isPending}
                onTake={() => take(offer)}
              />
            ))}
            {items.length === 0 && (
              <Empty icon="calendar" title={t`暂时没有合适的号`} text={t`可以自己选择其他日期、科室或医院。`} />
            )}
            {unavailable.length > 0 && (
              <Notice tone="warning">{t`${unavailable.join(t`、`)}暂时无法应答，那里的号没有列出。`}</Notice>
            )}
            <Button kind="ghost" onClick={onSearch}>{t`自己选时间`}</Button>
          </Stack>
        )}
      </PageState>
    </Section>
  );
};
