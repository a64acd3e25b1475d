import { addDays, instantOf, localDateOf, localTimeOf } from '@kangqiao/domain';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** How many days after a visit a hospital is asked whether there is something new. */
export const WATCH_DAYS = 3;
/** While a hospital is being asked, nobody else asks it about the same person. */
export const LEASE_MS = 2 * MINUTE_MS;
const SOON_MS = 15 * MINUTE_MS;
const LATER_MS = 60 * MINUTE_MS;
/** From the morning of the visit: most laboratories are done by the evening. */
const LIVELY_MS = 18 * HOUR_MS;
const NIGHT = { from: '22:00', to: '06:30' };

/** From when on reports are news, and until when a hospital is asked. */
interface WatchSpan {
  since: Date;
  until: Date;
}

/** From the morning of a visit to the end of the third day after it. */
export const watchOf = (visitDate: string): WatchSpan => ({
  since: instantOf(visitDate, '00:00'),
  until: instantOf(addDays(visitDate, WATCH_DAYS + 1), '00:00'),
});

/** Whether a visit of this day may still bring news: not one that is over for long, nor one that is still to come. */
export const isLately = (visitDate: string, today: string): boolean =>
  visitDate <= today && visitDate >= addDays(today, -WATCH_DAYS);

/** What a hospital told of is looked for over the last day, and for an hour. */
export const watchOfNews = (now: Date): WatchSpan => ({
  since: new Date(now.getTime() - 24 * HOUR_MS),
  until: new Date(now.getTime() + HOUR_MS),
});

/** The day of the visit, and the hour after the hospital told of a report. */
const isLively = ({ since, until }: WatchSpan, now: Date): boolean =>
  now.getTime() - since.getTime() < LIVELY_MS || until.getTime() - now.getTime() <= HOUR_MS;

/** When a hospital is asked again: often at first, then once an hour, and not at night, when nothing is released. */
export function nextLook(watch: WatchSpan, now: Date): Date {
  const next = new Date(now.getTime() + (isLively(watch, now) ? SOON_MS : LATER_MS));
  const [day, time] = [localDateOf(next), localTimeOf(next)];
  if (time < NIGHT.to) return instantOf(day, NIGHT.to);
  return time >= NIGHT.from ? instantOf(addDays(day, 1), NIGHT.to) : next;
}

/** A report that waits for a doctor is waited for so long. */
const DOCTOR_MS = 14 * 24 * HOUR_MS;

/** Whether a hospital need not be asked again; `isWaiting`: it lists what a doctor has not released yet. */
export const isOver = ({ since, until }: WatchSpan, isWaiting: boolean, now: Date): boolean =>
  now >= until && !(isWaiting && now.getTime() - since.getTime() < DOCTOR_MS);
