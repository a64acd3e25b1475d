import { ScrollView, Text, View } from '@tarojs/components';
import type { LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { a11y } from '@/platform';
import { periodWords, dayLabel, dayName } from '@/wording';
import { availabilityOf, halfDayWords } from '../lib/availability';
import type { DayState, StripDay } from '../lib/by-day';
import styles from './day-strip.module.scss';

const STATE_WORDS = { bookable: t`有号`, full: t`约满`, none: t`无号` } as const satisfies Record<DayState, string>;

interface Properties {
  days: readonly StripDay[];
  value: LocalDate | undefined;
  now: LocalDate;
  onChange: (date: LocalDate) => void;
}

const dayOfMonth = (date: LocalDate, index: number) => {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  // The month is said where a reader needs it: at the start and where it turns.
  return index === 0 || day === 1 ? `${month}/${day}` : String(day);
};

/** What a screen reader says of a day: all its half-days in words. */
const spoken = ({ date, state, halfDays }: StripDay, now: LocalDate): string =>
  [
    dayLabel(date, now),
    STATE_WORDS[state],
    ...halfDays.map((half) => periodWords(half.period) + availabilityOf(half).label),
  ].join(t`，`);

/** The booking window as a strip of days; each says what every half-day of it has left. */
export const DayStrip = ({ days, value, now, onChange }: Properties) => (
  <ScrollView scrollX enhanced showScrollbar={false} className={styles.strip}>
    <View className={styles.days} {...a11y('radiogroup', { label: t`选择日期` })}>
      {days.map((day, index) => {
        const { date, state, halfDays } = day;
        return (
          <View
            key={date}
            className={`${styles.day} ${styles[state]} ${date === value ? styles.chosen : ''}`}
            onClick={() => onChange(date)}
            {...a11y('radio', { checked: date === value, label: spoken(day, now) })}
          >
            <Text className={styles.name}>{dayName(date, now)}</Text>
            <Text className={styles.number}>{dayOfMonth(date, index)}</Text>
            {halfDays.length === 0 && <Text className={styles.half}>{STATE_WORDS[state]}</Text>}
            {halfDays.map((half) => (
              <Text key={half.period} className={half.state === 'open' ? styles.open : styles.half}>
                {`${periodWords(half.period)} ${halfDayWords(half)}`}
              </Text>
            ))}
          </View>
        );
      })}
    </View>
  </ScrollView>
);
