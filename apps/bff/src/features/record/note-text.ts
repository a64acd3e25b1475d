import type { Say } from '@kangqiao/language';

/** What of a note is kept sealed. */
export interface NoteContent {
  /** What the entry was called as the note was written. */
  title: string;
  /** `YYYY-MM-DD`. */
  occurredOn: string | null;
  /** The hospital's own number of the entry. */
  sourceId: string;
  text: string;
}

/** As it is kept: line ends alike, and nothing that no reader could see. */
export const plainText = (written: string): string =>
  written
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]|\p{Surrogate}/gu, '')
    .trim();

/** A note as it is kept, for the person to read. */
export const sayNote = (stored: string, t: Say): string => {
  const { title, occurredOn, text } = JSON.parse(stored) as NoteContent;
  return t`${[occurredOn && t.day(occurredOn), t.sentence(title)].filter(Boolean).join(' ')}：${text}`;
};
