import { Text, View } from '@tarojs/components';
import type { EntrySource, LocalDate } from '@kangqiao/contracts';
import { SourceLine } from './source-line';
import styles from './record-entry.module.scss';

interface Properties {
  title: string;
  /** Its state in a word, such as `重度`; undefined where the hospital does not say. */
  mark?: string;
  /** The mark is a warning: bold and in its colour besides its word. */
  grave?: boolean;
  lines?: readonly (string | null | undefined)[];
  /** What was done then, such as `9月23日记录`. */
  when: string | null;
  source: EntrySource;
  now: LocalDate;
}

/** One entry of the record: what it is, what is known of it, and who says so. */
export const RecordEntry = ({ title, mark, grave = false, lines = [], when, source, now }: Properties) => {
  const said = lines.filter((line): line is string => Boolean(line));
  return (
    <View className={styles.entry}>
      <View className={styles.line}>
        <Text className={styles.title}>{title}</Text>
        {mark && <Text className={`${styles.mark} ${grave ? styles.grave : ''}`}>{mark}</Text>}
      </View>
      {said.map((line) => (
        <Text key={line} className={styles.detail}>
          {line}
        </Text>
      ))}
      <SourceLine source={source} now={now} when={when} />
    </View>
  );
};
