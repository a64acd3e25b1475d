import type { RecordNote } from '@kangqiao/contracts';

/** Characters that a note may have, as the server counts them. */
export const NOTE_LONGEST = 500;

/** How long a text is as a reader counts: a rare Han character is one, however it is coded. */
export const lengthOf = (text: string): number => [...text].length;

/** One's own note among those on an entry; null = there is none yet. */
export const ownNote = (notes: readonly RecordNote[]): RecordNote | null =>
  notes.find(({ actions }) => actions.change) ?? null;
