import { Text, View } from '@tarojs/components';
import type { LocalDate, Measurement } from '@kangqiao/contracts';
import { Card, Dotted, Section } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { instantLabel } from '@/wording';
import { besides, LEVEL_WORDING, readingText, sourceText } from '../lib/wording';
import styles from './measurement-table.module.scss';

interface Properties {
  items: readonly Measurement[];
  now: LocalDate;
  onRemove: (measured: Measurement) => void;
}

/** Every measurement in words, newest first. */
export const MeasurementTable = ({ items, now, onRemove }: Properties) => (
  <Section title={t`每次测量`}>
    <Card>
      <View {...a11y('list', { label: t`每次测量` })}>
        {items.map((measured) => {
          const when = instantLabel(measured.measuredAt, now);
          const value = `${readingText(measured)} ${measured.unit}`;
          const { label } = LEVEL_WORDING[measured.level];
          const beside = besides(measured);
          return (
            <View key={measured.id} className={styles.row} {...a11y('listitem')}>
              <View className={styles.words}>
                <Text className={styles.value}>{value}</Text>
                <Text className={styles.detail}>{label}</Text>
                {beside !== '' && <Text className={styles.detail}>{beside}</Text>}
                <Dotted className={styles.detail} parts={[when, sourceText(measured.source)]} />
              </View>
              {measured.actions.remove && (
                <View
                  className={styles.remove}
                  onClick={() => onRemove(measured)}
                  {...a11y('button', { label: t`删除${when}的${value}` })}
                >
                  <Text>{t`删除`}</Text>
                </View>
              )}
            </View>
          );
        })}
      </View>
    </Card>
  </Section>
);
