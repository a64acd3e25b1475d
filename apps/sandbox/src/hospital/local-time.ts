/** The hospital keeps Beijing time, which knows no summer time. */
const OFFSET_MS = 8 * 3600_000;

/** `YYYY-MM-DD HH:mm:ss` on the hospital's wall. */
export const localDateTime = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/** `YYYY-MM-DD` on the hospital's wall. */
export const localDate = (instant: Date): string => localDateTime(instant).slice(0, 10);

/** The instant of a local day and clock, `HH:mm` or `HH:mm:ss`. */
export const instantOf = (date: string, time: string): Date =>
  new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);

/** `2026-11-22 09:30:00` → `2026-11-22T09:30:00+08:00`. */
export const withOffset = (dateTime: string): string => `${dateTime.replace(' ', 'T')}+08:00`;

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** Whole years from birth to the given day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
