import type { LocalDate, TimelineEntry } from '@kangqiao/contracts';
import { t } from '@/language';
import { originOf } from './origin';
import { TIMELINE_WORDS } from './entry-wording';

/** A line of the timeline, in words. */
export interface TimelineLine {
  id: string;
  occurredOn: LocalDate;
  /** What kind of thing it is. */
  word: string;
  /** A visit stands out: the rest of its day came of it. */
  isVisit: boolean;
  /** What is to be noticed before it is opened. */
  marks: readonly { text: string; tone: 'accent' | 'success' | 'warning' }[];
  title: string;
  detail: string | null;
  /** What must be known before it is believed, such as that it was corrected. */
  notes: readonly string[];
  /** Where it came from and when. */
  origin: readonly string[];
  onOpen?: () => void;
}

/** An entry of the record as a line. @param isNoted somebody of the family has noted something on it */
export const entryLine = (
  { id, type, occurredOn, title, detail, source }: TimelineEntry,
  now: LocalDate,
  isNoted = false,
): TimelineLine => ({
  ...{ id, occurredOn, title, detail },
  word: TIMELINE_WORDS[type],
  isVisit: type === 'visit',
  marks: isNoted ? [{ text: t`有备注`, tone: 'success' }] : [],
  notes: [],
  origin: originOf(source, now),
});
