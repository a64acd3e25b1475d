import type { HalfDay, Session } from '@kangqiao/contracts';
import { t } from '@/language';

/** How a session's availability is said; `bookable` is what decides whether it can be tapped. */
export interface Availability {
  bookable: boolean;
  label: string;
}

/** Says what is left of a session. A hospital that sets no limit has numbers; it is never guessed how many. */
export const availabilityOf = ({ state, remaining }: Pick<Session, 'state' | 'remaining'>): Availability => {
  switch (state) {
    case 'stopped':
      return { bookable: false, label: t`停诊` };
    case 'not-released':
      return { bookable: false, label: t`未放号` };
    case 'full':
      return { bookable: false, label: t`约满` };
    case 'open':
      if (remaining === null) return { bookable: true, label: t`有号` };
      return remaining > 0 ? { bookable: true, label: t`余 ${remaining} 号` } : { bookable: false, label: t`约满` };
  }
};

/** Whether a number of this session can be booked now. */
export const isBookable = (session: Session): boolean => availabilityOf(session).bookable;

/** The same for a half-day in the least characters: `12`, `有号`, `约满`. */
export const halfDayWords = ({ state, remaining }: Pick<HalfDay, 'state' | 'remaining'>): string =>
  state === 'open' && remaining !== null ? String(remaining) : availabilityOf({ state, remaining }).label;
