import { Text, View } from '@tarojs/components';
import { Dotted, Icon, Tag } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { monthDay } from '@/wording';
import { linesByYear } from '../lib/by-year';
import type { TimelineLine } from '../lib/timeline-line';
import { OriginLine } from './source-line';
import styles from './record-timeline.module.scss';

/** What happened, newest first, year by year. */
export const RecordTimeline = ({ lines }: { lines: readonly TimelineLine[] }) => (
  <View className={styles.years}>
    {linesByYear(lines).map(({ year, lines: ofYear }) => (
      <View key={year}>
        <Text className={styles.label}>{t`${year}年`}</Text>
        <View className={styles.entries}>
          {ofYear.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </View>
      </View>
    ))}
  </View>
);

const Line = ({ line }: { line: TimelineLine }) => {
  const { occurredOn, word, isVisit, marks, title, detail, notes, origin, onOpen } = line;
  const day = monthDay(occurredOn, occurredOn);
  const label = [`${day} ${title}`, ...marks.map(({ text }) => text), ...notes].join(t`，`);
  return (
    <View
      className={`${styles.entry} ${isVisit ? styles.visit : ''}`}
      onClick={onOpen}
      {...(onOpen ? a11y('button', { label }) : {})}
    >
      <View className={styles.head}>
        <View className={styles.marks}>
          <Text className={styles.date}>{day}</Text>
          <Tag tone={isVisit ? 'accent' : 'neutral'}>{word}</Tag>
          {marks.map(({ text, tone }) => (
            <Tag key={text} tone={tone}>
              {text}
            </Tag>
          ))}
        </View>
        {onOpen && <Icon name="chevron-right" tone="secondary" size={18} />}
      </View>
      <Text className={styles.title}>{title}</Text>
      {detail && <Dotted className={styles.detail} parts={detail.split(' · ')} />}
      {notes.length > 0 && <Dotted className={styles.note} parts={notes} />}
      <OriginLine origin={origin} />
    </View>
  );
};
