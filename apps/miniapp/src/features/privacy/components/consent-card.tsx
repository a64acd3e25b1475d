import { Text, View } from '@tarojs/components';
import type { Consent, ConsentCapacity, LocalDate } from '@kangqiao/contracts';
import { Card, Toggle } from '@/components';
import { t, together } from '@/language';
import { instantLabel } from '@/wording';
import styles from './consent-card.module.scss';

const BY_WORDS = {
  self: t`本人`,
  guardian: t`监护人`,
  proof: t`本人核验时`,
} as const satisfies Record<ConsentCapacity, string>;

const stateWords = ({ given, at, by }: Consent, now: LocalDate): string => {
  if (at === null) return t`还没有回答`;
  return together(by && BY_WORDS[by], given ? t`同意于` : t`撤回于`, instantLabel(at, now));
};

interface ConsentCardProps {
  consent: Consent;
  now: LocalDate;
  onChange: (given: boolean) => void;
}

/** One purpose with its text, how it stands, and the switch for it. */
export const ConsentCard = ({ consent, now, onChange }: ConsentCardProps) => (
  <Card>
    <View className={styles.head}>
      <Text className={styles.title}>{consent.title}</Text>
      <Toggle online label={consent.title} checked={consent.given} onChange={onChange} />
    </View>
    <Text className={styles.text}>{consent.text}</Text>
    <Text className={styles.since}>{stateWords(consent, now)}</Text>
  </Card>
);
