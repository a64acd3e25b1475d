import { Text } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import styles from './source-line.module.scss';

/** Where an entry came from and when it was fetched; and that the hospital has taken it off its list, where it has. */
export const SourceLine = ({ source, now }: { source: EntrySource; now: LocalDate }) => (
  <Text className={styles.source}>
    {t`来源 ${source.hospitalName} · ${instantLabel(source.fetchedAt, now)}获取${source.noLongerListed ? t` · 医院已不再列出` : ''}`}
  </Text>
);
