/** How far the phone's clock is off, and how far that may be wrong itself; both in milliseconds. */
interface Estimate {
  offset: number;
  doubt: number;
}

/** HTTP dates are cut to whole seconds: the middle of one is the best guess. */
const HALF_SECOND = 500;

let known: Estimate = { offset: 0, doubt: Infinity };

/** The estimate after one more answer: the surest one stays, until the phone's clock is put. */
export const estimateAfter = (before: Estimate, heard: Estimate): Estimate =>
  heard.doubt <= before.doubt || Math.abs(heard.offset - before.offset) > heard.doubt + before.doubt ? heard : before;

/** What an answer says of the phone's clock; null where it says nothing. */
export const estimateOf = (date: string | undefined, sentAt: number, receivedAt: number): Estimate | null => {
  const said = Date.parse(date ?? '');
  if (Number.isNaN(said) || receivedAt < sentAt) return null;
  return {
    offset: said + HALF_SECOND - (sentAt + receivedAt) / 2,
    doubt: HALF_SECOND + (receivedAt - sentAt) / 2,
  };
};

/** A phone that is right within what can be told is believed. */
const correction = (): number => (Math.abs(known.offset) <= known.doubt ? 0 : known.offset);

/** The server's time, as far as the phone has heard of it: a phone's own clock may be wrong by a day. */
export const clock = {
  now: (): number => Date.now() + correction(),
  date: (): Date => new Date(clock.now()),
  /** What the phone wrote down as the time of something, as the server would have said it. */
  corrected: (phoneTime: number): number => phoneTime + correction(),
  /** @param date the `Date` header of an answer */
  heard(date: string | undefined, sentAt: number, receivedAt: number): void {
    const heard = estimateOf(date, sentAt, receivedAt);
    if (heard) known = estimateAfter(known, heard);
  },
};
