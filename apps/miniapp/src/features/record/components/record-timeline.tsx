import { Text, View } from '@tarojs/components';
import type { LocalDate, TimelineEntry } from '@kangqiao/contracts';
import { Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { monthDay } from '@/wording';
import { entriesByYear } from '../lib/by-year';
import { TIMELINE_WORDS } from '../lib/entry-wording';
import { SourceLine } from './source-line';
import styles from './record-timeline.module.scss';

interface Properties {
  entries: readonly TimelineEntry[];
  now: LocalDate;
  /** Opens a visit or a document; other entries say all there is. */
  onOpen?: (entry: TimelineEntry) => void;
}

const opens = ({ type }: TimelineEntry): boolean => type === 'visit' || type === 'document';

/** What happened, newest first, year by year. */
export const RecordTimeline = ({ entries, now, onOpen }: Properties) => (
  <View className={styles.years}>
    {entriesByYear(entries).map(({ year, entries: ofYear }) => (
      <View key={year}>
        <Text className={styles.label}>{t`${year}年`}</Text>
        <View className={styles.entries}>
          {ofYear.map((entry) => {
            const open = onOpen && opens(entry) ? () => onOpen(entry) : undefined;
            const label = `${monthDay(entry.occurredOn, entry.occurredOn)} ${entry.title}`;
            return (
              <View
                key={entry.id}
                className={`${styles.entry} ${entry.type === 'visit' ? styles.visit : ''}`}
                onClick={open}
                {...(open ? a11y('button', { label }) : {})}
              >
                <View className={styles.head}>
                  <Text className={styles.date}>{monthDay(entry.occurredOn, entry.occurredOn)}</Text>
                  <Tag tone={entry.type === 'visit' ? 'accent' : 'neutral'}>{TIMELINE_WORDS[entry.type]}</Tag>
                  {open && (
                    <View className={styles.more}>
                      <Icon name="chevron-right" tone="secondary" size={18} />
                    </View>
                  )}
                </View>
                <Text className={styles.title}>{entry.title}</Text>
                {entry.detail && <Text className={styles.detail}>{entry.detail}</Text>}
                <SourceLine source={entry.source} now={now} />
              </View>
            );
          })}
        </View>
      </View>
    ))}
  </View>
);
