/**
 * Days and wall-clock times of Asia/Shanghai. The zone has been +08:00 without summer time since 1991-09-15, and no
 * appointment or report is older, so the offset is fixed and the same on a server and on a phone without zone data.
 */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const LOCAL_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?$/;

/** Midnight UTC of the day as milliseconds, or NaN when there is no such day. */
const utcMidnight = (text: string): number => {
  if (!LOCAL_DATE.test(text)) return NaN;
  const midnight = new Date(`${text}T00:00:00.000Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
  return exists ? midnight.getTime() : NaN;
};

const requireDay = (text: string): number => {
  const day = utcMidnight(text);
  if (Number.isNaN(day)) throw new RangeError(`not a local date: ${JSON.stringify(text)}`);
  return day;
};

/** The instant's wall clock as ISO text without a zone. */
const wallClock = (instant: Date): string => {
  const text = new Date(instant.getTime() + OFFSET_MS).toISOString();
  if (text.length !== 24) throw new RangeError('the year does not fit into four digits');
  return text.slice(0, 19);
};

/** Whether the text names a calendar day that exists, `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => !Number.isNaN(utcMidnight(text));

/** The day in Asia/Shanghai, `YYYY-MM-DD`. */
export const localDateOf = (instant: Date): string => wallClock(instant).slice(0, 10);

/** The time of day in Asia/Shanghai, `HH:mm`. */
export const localTimeOf = (instant: Date): string => wallClock(instant).slice(11, 16);

/**
 * The instant of a day and a time of day in Asia/Shanghai.
 * @param localTime `HH:mm` or `HH:mm:ss`
 * @throws RangeError when there is no such day or time
 */
export const instantOf = (localDate: string, localTime: string): Date => {
  requireDay(localDate);
  if (!LOCAL_TIME.test(localTime)) throw new RangeError(`not a local time: ${JSON.stringify(localTime)}`);
  const seconds = localTime.length === 5 ? ':00' : '';
  return new Date(`${localDate}T${localTime}${seconds}${OFFSET}`);
};

/** ISO 8601 to the second with the offset of Asia/Shanghai: `2026-11-22T09:30:00+08:00`. */
export const isoWithOffset = (instant: Date): string => `${wallClock(instant)}${OFFSET}`;

/** The day so many days later; earlier when negative. @throws RangeError */
export const addDays = (localDate: string, days: number): string => {
  const text = new Date(requireDay(localDate) + days * DAY_MS).toISOString();
  if (text.length !== 24 || text.startsWith('0000')) throw new RangeError('the year does not fit into four digits');
  return text.slice(0, 10);
};

/** Days from one day to another; negative when `to` is earlier. @throws RangeError */
export const daysBetween = (from: string, to: string): number => (requireDay(to) - requireDay(from)) / DAY_MS;

/** `周日` … `周六`. @throws RangeError */
export const weekdayOf = (localDate: string): string => {
  const weekday = WEEKDAYS[new Date(requireDay(localDate)).getUTCDay()];
  if (weekday === undefined) throw new RangeError(`no weekday for ${localDate}`);
  return weekday;
};

/**
 * Full years on that day (周岁): one more from the birthday on; born on 29 February, from 1 March in other years.
 * @throws RangeError when the day is before the birth
 */
export const ageOn = (birthDate: string, localDate: string): number => {
  if (daysBetween(birthDate, localDate) < 0) throw new RangeError('the day is before the birth');
  const years = Number(localDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const birthdayReached = localDate.slice(5) >= birthDate.slice(5);
  return birthdayReached ? years : years - 1;
};

const OLDEST_AGE = 150;

/** Whether somebody of today can be born on that day: it exists, is not to come, and is no more than 150 years ago. */
export const isBirthDate = (text: string, today: string): boolean =>
  isLocalDate(text) && text <= today && ageOn(text, today) <= OLDEST_AGE;

/**
 * The same day so many months later; the last day of that month where it has no such day (民法典第二百零二条).
 * @throws RangeError
 */
export const monthsAfter = (localDate: string, months: number): string => {
  requireDay(localDate);
  const count = Number(localDate.slice(0, 4)) * 12 + Number(localDate.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${pad((count % 12) + 1)}`;
  const day = [localDate.slice(7), '-30', '-29', '-28'].map((end) => `${month}${end}`).find(isLocalDate);
  if (day === undefined) throw new RangeError('the year does not fit into four digits');
  return day;
};

/** Minutes from midnight to a time of day, `HH:mm`. */
export const minutesOf = (localTime: string): number =>
  Number(localTime.slice(0, 2)) * 60 + Number(localTime.slice(3, 5));

/** The time of day so many minutes earlier, `HH:mm`; stops at `00:00`. @throws RangeError */
export const minutesBefore = (localTime: string, minutes: number): string => {
  if (!LOCAL_TIME.test(localTime)) throw new RangeError(`not a local time: ${JSON.stringify(localTime)}`);
  const left = Math.max(0, minutesOf(localTime) - minutes);
  return `${pad(Math.floor(left / 60))}:${pad(left % 60)}`;
};

const pad = (n: number): string => String(n).padStart(2, '0');
