const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS: Readonly<Record<string, string>> = {
  周一: 'Mon',
  周二: 'Tue',
  周三: 'Wed',
  周四: 'Thu',
  周五: 'Fri',
  周六: 'Sat',
  周日: 'Sun',
};
const NEAR: Readonly<Record<string, string>> = { 昨天: 'yesterday', 今天: 'today', 明天: 'tomorrow' };

const DATE = /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:（(周.)）| ?(周.))? ?/gu;
const NEAR_DAY = /(昨天|今天|明天) ?/gu;

/** Days and dates within a text in English: `11月23日（周一）09:00` → `Mon 23 Nov 09:00`; the rest stays. */
export const dateInEnglish = (chinese: string): string =>
  chinese
    .replace(DATE, (date, year?: string, month?: string, day?: string, bracketed?: string, plain?: string) => {
      const name = MONTHS[Number(month) - 1];
      if (name === undefined) return date;
      const weekday = WEEKDAYS[bracketed ?? plain ?? ''];
      return `${[weekday, Number(day), name, year].filter(Boolean).join(' ')} `;
    })
    .replace(NEAR_DAY, (_, near: string) => `${NEAR[near]} `)
    .trim();

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** `2026-11-22` → `22 Nov 2026`; whatever is no such day stays as it is. */
export const dayInEnglish = (day: string): string => {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
};

/** Days by their numbers within an English text: `until 2026-11-22` → `until 22 Nov 2026`; parts of longer numbers stay. */
export const daysInEnglish = (text: string): string =>
  text.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, dayInEnglish);
