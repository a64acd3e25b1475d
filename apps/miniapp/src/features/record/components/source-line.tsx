import { Text, View } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import styles from './source-line.module.scss';

/** Where an entry came from and when it was fetched; and that the hospital has taken it off its list, where it has. */
export const SourceLine = ({ source, now }: { source: EntrySource; now: LocalDate }) => (
  <View className={styles.source}>
    <Text>{t`来源 ${source.hospitalName}`}</Text>
    <Text>{t`${instantLabel(source.fetchedAt, now)} 获取`}</Text>
    {source.noLongerListed && <Text>{t`医院已不再列出`}</Text>}
  </View>
);
