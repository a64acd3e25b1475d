import { Text } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { instantLabel } from '@/wording';
import styles from './source-line.module.scss';

/** Where an entry came from and when it was fetched. */
export const SourceLine = ({ source, now }: { source: EntrySource; now: LocalDate }) => (
  <Text className={styles.source}>{`来源 ${source.hospitalName} · ${instantLabel(source.fetchedAt, now)}获取`}</Text>
);
