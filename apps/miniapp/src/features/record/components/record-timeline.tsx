import { Text, View } from '@tarojs/components';
import type { LocalDate, TimelineEntry } from '@kangqiao/contracts';
import { Tag } from '@/components';
import { monthDay } from '@/wording';
import { entriesByYear } from '../lib/by-year';
import { TIMELINE_WORDS } from '../lib/entry-wording';
import { SourceLine } from './source-line';
import styles from './record-timeline.module.scss';

interface Properties {
  entries: readonly TimelineEntry[];
  now: LocalDate;
}

/** What happened, newest first, year by year. */
export const RecordTimeline = ({ entries, now }: Properties) => (
  <View className={styles.years}>
    {entriesByYear(entries).map(({ year, entries: ofYear }) => (
      <View key={year}>
        <Text className={styles.label}>{year}年</Text>
        <View className={styles.entries}>
          {ofYear.map((entry) => (
            <View key={entry.id} className={`${styles.entry} ${entry.type === 'visit' ? styles.visit : ''}`}>
              <View className={styles.head}>
                <Text className={styles.date}>{monthDay(entry.occurredOn, entry.occurredOn)}</Text>
                <Tag tone={entry.type === 'visit' ? 'accent' : 'neutral'}>{TIMELINE_WORDS[entry.type]}</Tag>
              </View>
              <Text className={styles.title}>{entry.title}</Text>
              {entry.detail && <Text className={styles.detail}>{entry.detail}</Text>}
              <SourceLine source={entry.source} now={now} />
            </View>
          ))}
        </View>
      </View>
    ))}
  </View>
);
