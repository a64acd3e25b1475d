import { Text, View } from '@tarojs/components';
import type { LocalDate, Measurement } from '@kangqiao/contracts';
import { Button, Card, Notice, Tag } from '@/components';
import { t } from '@/language';
import { dial } from '@/platform';
import { dotted, instantLabel } from '@/wording';
import { besides, LEVEL_WORDING, readingText, sourceText, TYPE_WORDS } from '../lib/wording';
import styles from './latest-measurement.module.scss';

interface Properties {
  measured: Measurement;
  now: LocalDate;
}

/** One measurement large, what it asks for in plain words, and where that stands. */
export const LatestMeasurement = ({ measured, now }: Properties) => {
  const { label, tone } = LEVEL_WORDING[measured.level];
  const beside = besides(measured);
  return (
    <>
      <Card>
        <View className={styles.head}>
          <Text className={styles.name}>{TYPE_WORDS[measured.type]}</Text>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <View className={styles.reading}>
          <Text className={styles.value}>{readingText(measured)}</Text>
          <Text className={styles.unit}>{measured.unit}</Text>
        </View>
        {beside !== '' && <Text className={styles.detail}>{beside}</Text>}
        <Text className={styles.detail}>
          {dotted(instantLabel(measured.measuredAt, now), sourceText(measured.source))}
        </Text>
      </Card>
      {measured.advice !== null && (
        <Notice tone={tone === 'neutral' ? 'accent' : tone} title={t`怎么办`}>
          {measured.advice}
        </Notice>
      )}
      {measured.level === 'emergency' && <Button kind="danger" onClick={() => dial('120')}>{t`拨打 120`}</Button>}
      {measured.basis !== null && <Text className={styles.basis}>{t`依据：${measured.basis}`}</Text>}
    </>
  );
};
