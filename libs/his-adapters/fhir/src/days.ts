import { instantOf, isoWithOffset } from '@kangqiao/domain';

/** The first moment of a day of the hospital, with offset. @throws RangeError */
export function startOfDay(localDate: string): string {
  return isoWithOffset(instantOf(localDate, '00:00'));
}
