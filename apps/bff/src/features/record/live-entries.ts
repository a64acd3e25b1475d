import type { TimelineType } from '@kangqiao/contracts';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';
import type { Fetched } from './entry-content';
import { whenOf } from './entry-content';
import type { After, EntryFilter, EntrySet, ListedEntry, RecordEntry } from './entry-set';
import { LATEST, occurredAt, UNDATED } from './entry-time';
import { newestFirst } from './merged-page';

const PARTS = 4;

/** Where an entry that is not kept stands at its hospital. */
export interface LiveAddress {
  hospitalId: string;
  fileId: string;
  type: TimelineType;
  sourceId: string;
}

const toLiveId = ({ hospitalId, fileId, type, sourceId }: LiveAddress): string =>
  packOpaque([hospitalId, fileId, type, sourceId]);

/** The hospital again; null for what `toLiveId` cannot have given out. It proves nothing about whose entry it is. */
export const hospitalOfLiveId = (id: string): string | null => unpackOpaque(id, PARTS)?.[0] ?? null;

/** An entry that a hospital has just answered with. */
export interface LiveEntry {
  hospitalId: string;
  fileId: string;
  fetched: Fetched;
}

const isWanted =
  ({ types, hospitalId, since = UNDATED, until = LATEST }: EntryFilter) =>
  (entry: RecordEntry): boolean =>
    (!types || types.includes(entry.type)) &&
    (hospitalId === undefined || entry.hospitalId === hospitalId) &&
    entry.occurredAt >= since &&
    entry.occurredAt <= until;

/** Entries of people who keep no copies: the same questions, answered from what hospitals have just said. */
export class LiveEntries implements EntrySet {
  readonly #entries: readonly RecordEntry[];

  /** @param entries what this viewer may see */
  constructor(entries: readonly LiveEntry[], now: Date) {
    this.#entries = entries
      .map(({ hospitalId, fileId, fetched }): RecordEntry => ({
        ...fetched,
        id: toLiveId({ hospitalId, fileId, type: fetched.type, sourceId: fetched.content.id }),
        hospitalId,
        fileId,
        occurredAt: occurredAt(fetched.type, whenOf(fetched)),
        state: 'current',
        fetchedAt: now,
      }))
      .sort(newestFirst);
  }

  async page<T extends TimelineType = TimelineType>(
    filter: EntryFilter<T>,
    after: After | null,
    limit: number,
  ): Promise<RecordEntry<T>[]> {
    return this.#entries
      .filter(isWanted(filter))
      .filter((entry) => after === null || newestFirst(after, entry) < 0)
      .slice(0, limit) as RecordEntry<T>[];
  }

  list(filter: EntryFilter, after: After | null, limit: number): Promise<ListedEntry[]> {
    return this.page(filter, after, limit);
  }

  async one<T extends TimelineType>(id: string, type: T): Promise<RecordEntry<T> | null> {
    return (
      (this.#entries.find((entry) => entry.id === id && entry.type === type) as RecordEntry<T> | undefined) ?? null
    );
  }

  /** Nothing was kept. */
  async formerly(): Promise<never[]> {
    return [];
  }
}
