import type { TimelineType } from '@kangqiao/contracts';
import type { Contents } from './entry-content';
import type { Lines } from './entry-line';

/** `current`; `changed` = the hospital says something else now; `gone` = it does not list it any more. */
export type EntryState = 'current' | 'changed' | 'gone';

interface Kept {
  id: string;
  hospitalId: string;
  fileId: string;
  occurredAt: Date;
  state: EntryState;
  /** When it was first fetched as it is. */
  fetchedAt: Date;
}

/** An entry of the record, opened. */
export type RecordEntry<T extends TimelineType = TimelineType> = {
  [K in T]: { type: K; content: Contents[K] };
}[T] &
  Kept;

/** An entry of the record, of which no more was opened than a list needs. */
export type ListedEntry = { [K in TimelineType]: { type: K; content: Lines[K] } }[TimelineType] & Kept;

/** Which entries are wanted; undated ones come last of all, at UNDATED. */
export interface EntryFilter<T extends TimelineType = TimelineType> {
  /** All unless told. */
  types?: readonly T[];
  hospitalId?: string;
  /** First and last instant, both included. */
  since?: Date;
  until?: Date;
}

/** After which entry to go on. */
export type After = Pick<RecordEntry, 'occurredAt' | 'id'>;

/** What of one person's record a viewer may see: kept copies, or what hospitals have just answered. */
export interface EntrySet {
  /** So many entries, newest first, after one of them or from the newest on. Without those that were changed since. */
  page<T extends TimelineType = TimelineType>(
    filter: EntryFilter<T>,
    after: After | null,
    limit: number,
  ): Promise<RecordEntry<T>[]>;
  /** The same entries, no more of each than a list needs: cheaper. */
  list(filter: EntryFilter, after: After | null, limit: number): Promise<ListedEntry[]>;
  /** Null when it is not among them. */
  one<T extends TimelineType>(id: string, type: T): Promise<RecordEntry<T> | null>;
  /** What the hospital said of the same before, oldest first. */
  formerly<T extends TimelineType>(entry: RecordEntry<T>): Promise<RecordEntry<T>[]>;
}
