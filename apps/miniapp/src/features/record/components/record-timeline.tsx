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
  /** Ids of those that somebody of the family has noted something on. */
  noted?: readonly string[];
  onOpen?: (entry: TimelineEntry) => void;
}

/** What happened, newest first, year by year. */
export const RecordTimeline = ({ entries, now, noted = [], onOpen }: Properties) => (
  <View className={styles.years}>
    {entriesByYear(entries).map(({ year, entries: ofYear }) => (
      <View key={year}>
        <Text className={styles.label}>{t`${year}年`}</Text>
        <View className={styles.entries}>
          {ofYear.map((entry) => {
            const open = onOpen && (() => onOpen(entry));
            const isNoted = noted.includes(entry.id);
            const name = `${monthDay(entry.occurredOn, entry.occurredOn)} ${entry.title}`;
            const label = isNoted ? t`${name}，有备注` : name;
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
                  {isNoted && <Tag tone="success">{t`有备注`}</Tag>}
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
