import type { Schedule, Session } from '@kangqiao/contracts';
import { t } from '@/language';
import { availabilityOf, isBookable } from './availability';
import { placesWith } from './use-in-place';

/** What a list that is looked at remembers of the answers before. */
export interface Memory {
  last: Schedule | undefined;
  /** When each session was first seen, in order. */
  order: ReadonlyMap<string, number>;
  /** What the newest answer says differently, session by session, in a few words. */
  changes: ReadonlyMap<string, string>;
}

export const NOTHING_SEEN: Memory = { last: undefined, order: new Map(), changes: new Map() };

/** How a change is said; undefined when nothing that matters to somebody who books has changed. */
export const changeWords = (before: Session, after: Session): string | undefined => {
  const now = availabilityOf(after);
  if (isBookable(before) && !now.bookable) return t`刚${now.label}`;
  if (!isBookable(before) && now.bookable) return t`刚有号`;
  if (!now.bookable && availabilityOf(before).label !== now.label) return t`刚${now.label}`;
  if (before.remaining === null || after.remaining === null || before.remaining === after.remaining) return undefined;
  return after.remaining > before.remaining ? t`刚增加` : t`刚减少`;
};

/** What is remembered once another answer has come. Nothing that was seen changes its place. */
export const remembering = ({ last, order }: Memory, next: Schedule): Memory => {
  const places = placesWith(
    order,
    next.items.map(({ id }) => id),
  );
  const before = new Map(last?.items.map((session) => [session.id, session]));
  const changes = next.items.flatMap((session): [string, string][] => {
    const known = before.get(session.id);
    const words = known && changeWords(known, session);
    return words === undefined ? [] : [[session.id, words]];
  });
  return { last: next, order: places, changes: new Map(changes) };
};

/** The sessions in the order in which they were first seen. */
export const steady = (sessions: readonly Session[], { order }: Memory): Session[] =>
  [...sessions].sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
