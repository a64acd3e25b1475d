import { ScrollView, Text, View } from '@tarojs/components';
import type { LocalDate } from '@kangqiao/contracts';
import { a11y } from '@/platform';
import { dayLabel, dayName } from '@/wording';
import type { DayState, StripDay } from '../lib/by-day';
import styles from './day-strip.module.scss';

const STATE_WORDS = { bookable: '有号', full: '约满', none: '无号' } as const satisfies Record<DayState, string>;

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

/** The booking window as a strip of days; each says in words what it offers. */
export const DayStrip = ({ days, value, now, onChange }: Properties) => (
  <ScrollView scrollX enhanced showScrollbar={false} className={styles.strip}>
    <View className={styles.days} {...a11y('radiogroup', { label: '选择日期' })}>
      {days.map(({ date, state }, index) => (
        <View
          key={date}
          className={`${styles.day} ${styles[state]} ${date === value ? styles.chosen : ''}`}
          onClick={() => onChange(date)}
          {...a11y('radio', { checked: date === value, label: `${dayLabel(date, now)}，${STATE_WORDS[state]}` })}
        >
          <Text className={styles.name}>{dayName(date, now)}</Text>
          <Text className={styles.number}>{dayOfMonth(date, index)}</Text>
          <Text className={styles.state}>{STATE_WORDS[state]}</Text>
        </View>
      ))}
    </View>
  </ScrollView>
);
