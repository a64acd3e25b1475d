import { instantOf, isLocalDate, isoWithOffset, localDateOf, localTimeOf } from '@kangqiao/domain';

/** People who are alive and what may be booked lie in these three centuries. */
const COMPACT = /^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:(\d\d)(?:\.\d{1,6})?)?)?([+-]\d{4})?$/;
const MINUTE_MS = 60_000;
/** The offset of all local times of the wire. */
const SHANGHAI_MINUTES = 8 * 60;

interface Compact {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:mm:ss`; null where only a day is given. */
  time: string | null;
  /** Minutes east of Greenwich. */
  offset: number;
}

/** The instant of `yyyyMMddHHmm[ss]`, local unless an offset follows; null when it is none. */
export function readInstant(text: string): Date | null {
  const compact = parse(text);
  return compact?.time ? toInstant(compact) : null;
}

/** The local day of `yyyyMMdd` or of an instant; null when it is none. */
export function readDay(text: string): string | null {
  const compact = parse(text);
  if (!compact) return null;
  if (compact.time === null) return compact.date;
  const instant = toInstant(compact);
  return instant && localDateOf(instant);
}

/** Whether it is `yyyyMMdd` without a time. */
export function isDayAlone(text: string): boolean {
  return parse(text)?.time === null;
}

/** The local day and time of an instant, `HH:mm`; null when it is none. */
export function readLocalTime(text: string): { date: string; time: string } | null {
  const instant = readInstant(text);
  return instant ? { date: localDateOf(instant), time: localTimeOf(instant) } : null;
}

/** `2026-11-23` as `20261123`. */
export function compactDay(date: string): string {
  return date.replaceAll('-', '');
}

/** A day and a time `HH:mm` as `yyyyMMddHHmm`. */
export function compactTime(date: string, time: string): string {
  return compactDay(date) + time.replace(':', '');
}

/** An instant as local `yyyyMMddHHmmss`. */
export function compactInstant(instant: Date): string {
  return isoWithOffset(instant).slice(0, 19).replace(/[-T:]/g, '');
}

function parse(text: string): Compact | null {
  const match = COMPACT.exec(text);
  if (!match) return null;
  const [, year, month, day, hours, minutes, seconds = '00', zone] = match;
  const date = `${year}-${month}-${day}`;
  const offset = zone === undefined ? SHANGHAI_MINUTES : minutesOf(zone);
  if (!isLocalDate(date) || offset === null) return null;
  if (hours === undefined) return zone === undefined ? { date, time: null, offset } : null;
  return { date, time: `${hours}:${minutes}:${seconds}`, offset };
}

function toInstant({ date, time, offset }: Compact): Date | null {
  try {
    return new Date(instantOf(date, time ?? '').getTime() + (SHANGHAI_MINUTES - offset) * MINUTE_MS);
  } catch {
    return null;
  }
}

function minutesOf(zone: string): number | null {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
