const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days after `date` (before it when negative), `YYYY-MM-DD`. */
export const addDays = (date: string, days: number): string =>
  new Date(dayOf(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((dayOf(to) - dayOf(from)) / DAY);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: string): number => new Date(dayOf(date)).getUTCDay();

/** Completed years of life on a day. */
export const ageOn = (birthDate: string, date: string): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** Minutes since midnight as `HH:mm`. */
export const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** A day and minutes after its midnight as `YYYY-MM-DD HH:mm:ss`; minutes may run into later days. */
export const localTime = (date: string, minutes: number, seconds = 0): string =>
  `${addDays(date, Math.floor(minutes / 1440))} ${clock(((minutes % 1440) + 1440) % 1440)}:${pad(seconds)}`;
