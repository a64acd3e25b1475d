import { daysBetween, localDateOf, localTimeOf, weekdayOf } from '@kangqiao/domain';
import type { Instant, LocalDate, LocalTime } from '@kangqiao/contracts';
import { language, t, translated } from '@/language';
import { clock } from '@/platform/clock';

/** English has no word for the day after tomorrow. */
const LATER: Readonly<Record<number, string>> = language === 'en' ? {} : { 2: t`后天` };
const NAMES: Readonly<Record<number, string>> = { [-1]: t`昨天`, 0: t`今天`, 1: t`明天`, ...LATER };

/** Today in the hospital's time zone. */
export const today = (): LocalDate => localDateOf(clock.date());

const parts = (date: LocalDate) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `11` of `11月`, `Nov`. */
const monthName = (month: number): string => (language === 'en' ? (MONTHS[month - 1] ?? '') : String(month));

/** `周日`, `Sun`. */
const weekday = (date: LocalDate): string => translated(weekdayOf(date));

/** `11月24日`, `24 Nov`; the year is said only where it is not this year. */
export const monthDay = (date: LocalDate, now: LocalDate): string => {
  const { year, month, day } = parts(date);
  return t`${year === parts(now).year ? '' : t`${year}年`}${monthName(month)}月${day}日`.trim();
};

/** What a day is called when it is near: `明天`. */
export const nearDay = (date: LocalDate, now: LocalDate): string | undefined => NAMES[daysBetween(now, date)];

/** What a day is called when it is near, `周二` when it is not. */
export const dayName = (date: LocalDate, now: LocalDate): string => nearDay(date, now) ?? weekday(date);

/** `11月23日 周一`, `Mon 23 Nov`. */
const datedDay = (date: LocalDate, now: LocalDate): string =>
  (language === 'en' ? [weekday(date), monthDay(date, now)] : [monthDay(date, now), weekday(date)]).join(' ');

/** `明天 11月23日 周一`, `11月26日 周四`, `2025年3月4日 周二`; `Tomorrow, Mon 23 Nov`. */
export const dayLabel = (date: LocalDate, now: LocalDate): string =>
  [nearDay(date, now), datedDay(date, now)].filter(Boolean).join(language === 'en' ? ', ' : ' ');

/** The same in fewer characters, for narrow places: `明天 11月23日`, `11月26日 周四`. */
export const shortDayLabel = (date: LocalDate, now: LocalDate): string => {
  const near = nearDay(date, now);
  return near ? `${near} ${monthDay(date, now)}` : datedDay(date, now);
};

/** `08:00–08:10`. */
export const timeRange = (start: LocalTime, end: LocalTime): string => `${start}–${end}`;

/** `今天 09:30`, `11月3日 09:30`, `2025年3月4日 09:30`, on the hospital's clock; in English within a sentence: `today 09:30`. */
export const instantLabel = (instant: Instant, now: LocalDate): string => {
  const at = new Date(instant);
  const date = localDateOf(at);
  const isNear = [0, -1].includes(daysBetween(now, date));
  const day = isNear ? nearDay(date, now)?.toLowerCase() : monthDay(date, now);
  return `${day} ${localTimeOf(at)}`;
};

/** `2026年11月`, `Nov 2026`: the month an instant falls in, on the hospital's calendar. */
export const monthLabel = (date: LocalDate): string => {
  const { year, month } = parts(date);
  return t`${year}年${monthName(month)}月`;
};

/** The last day on which something counts that ends at this instant; a midnight ends the day before it. */
export const lastDayOf = (end: Instant): LocalDate => localDateOf(new Date(Date.parse(end) - 1));
