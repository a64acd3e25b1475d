import type { LinkCapacity, LocalDate } from '@kangqiao/contracts';
import { addDays, guardianLinkEnds, instantOf } from '@kangqiao/domain';

/** The midnight in Asia/Shanghai that ends the last day of a link. @throws RangeError when there is no such day */
export const endOfLastDay = (lastDay: LocalDate): Date => instantOf(addDays(lastDay, 1), '00:00');

/** When a link ends by itself: a guardian's when the ward comes of age, one's own never, another as it was allowed. */
export const linkEndsAt = (capacity: LinkCapacity, birthDate: LocalDate, lastDay: LocalDate | null): Date | null => {
  switch (capacity) {
    case 'self':
      return null;
    case 'guardian':
      return guardianLinkEnds(birthDate).endsAt;
    case 'family':
      return lastDay === null ? null : endOfLastDay(lastDay);
  }
};
