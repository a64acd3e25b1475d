import { Text, View } from '@tarojs/components';
import type { LocalDate, WaitlistEntry } from '@kangqiao/contracts';
import { Card, Countdown, Dotted, Tag } from '@/components';
import { t } from '@/language';
import { positionWords, sessionWords, WAITLIST_WORDING } from '../lib/wording';
import styles from './waitlist-card.module.scss';

interface Properties {
  entry: WaitlistEntry;
  now: LocalDate;
  onOpen: () => void;
}

/** One place in line in a list: where one stands, or how long the number is still kept. */
export const WaitlistCard = ({ entry, now, onOpen }: Properties) => {
  const { label, tone } = WAITLIST_WORDING[entry.state];
  const when = sessionWords(entry, now);
  const doctor = [entry.doctorName, entry.doctorTitle].filter(Boolean).join(' ');
  return (
    <Card onClick={onOpen} label={[t`候补`, when, entry.departmentName, label].join(t`，`)}>
      <View className={styles.body}>
        <View className={styles.head}>
          <Text className={styles.when}>{when}</Text>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Dotted parts={[entry.departmentName, doctor]} />
        {entry.state === 'waiting' && <Text className={styles.place}>{positionWords(entry)}</Text>}
        {entry.offer && (
          <Text className={styles.offer}>
            <Countdown until={entry.offer.endsAt}>{(clock) => t`还为您保留 ${clock}`}</Countdown>
          </Text>
        )}
        <Text className={styles.person}>{t`就诊人 ${entry.personNameMasked}`}</Text>
      </View>
    </Card>
  );
};
