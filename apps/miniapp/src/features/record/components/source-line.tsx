import { Text, View } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { originOf } from '../lib/origin';
import styles from './source-line.module.scss';

/** Where something came from, in parts that a line may end between. */
export const OriginLine = ({ origin }: { origin: readonly string[] }) => (
  <View className={styles.source}>
    {origin.map((part) => (
      <Text key={part}>{part}</Text>
    ))}
  </View>
);

interface Properties {
  source: EntrySource;
  now: LocalDate;
  /** What was done then, in words. */
  when?: string | null;
}

/** Where an entry came from and of when it is. */
export const SourceLine = ({ source, now, when }: Properties) => <OriginLine origin={originOf(source, now, when)} />;
