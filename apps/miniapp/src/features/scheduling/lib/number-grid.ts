import type { LocalTime, VisitNumber } from '@kangqiao/contracts';
import { t } from '@/language';

/** The numbers that start within one hour. */
export interface HourOfNumbers {
  /** `08:00`. */
  hour: LocalTime;
  numbers: VisitNumber[];
  /** How many of them can still be taken. */
  available: number;
}

/** Numbers by the hour they start in, in order of time. */
export const numbersByHour = (numbers: readonly VisitNumber[]): HourOfNumbers[] => {
  const hours = new Map<LocalTime, VisitNumber[]>();
  const inOrder = [...numbers].sort((a, b) => a.startTime.localeCompare(b.startTime));
  for (const number of inOrder) {
    const hour = `${number.startTime.slice(0, 2)}:00`;
    hours.set(hour, [...(hours.get(hour) ?? []), number]);
  }
  return [...hours].map(([hour, list]) => ({
    hour,
    numbers: list,
    available: list.filter((number) => number.available).length,
  }));
};

/** `09:00` after `08:00`. */
export const nextHour = (hour: LocalTime): LocalTime => `${String(Number(hour.slice(0, 2)) + 1).padStart(2, '0')}:00`;

/** What a screen reader says of one number. */
export const spokenNumber = ({ startTime, endTime, available }: VisitNumber): string =>
  t`${startTime} 到 ${endTime}，${available ? t`可预约` : t`已被预约`}`;
