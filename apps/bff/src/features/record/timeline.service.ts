import { type Timeline, type TimelineQuery, type TimelineType } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { dayOf, spanOf } from './entry-time';
import type { After, EntryFilter, EntrySet, RecordEntry } from './entry-set';
import { NotesStore } from './notes.store';
import { headlineOf } from './record-headline';
import { type OpenRecord, RecordReader } from './record-reader';
import { sourcesBy, toRecordSource, toTimelineEntry } from './record.mapper';
import { fromCursor, toCursor } from './timeline-cursor';

const PAGE = 20;
/** Without copies every page asks the hospitals again, so a page holds much. */
const LIVE_PAGE = 500;
/** Entries that a search opens at a time. */
const SEARCH_STEP = 200;
/** Entries that one request opens for a search; what is older is another request's. */
const MOST_SEARCHED = 2_000;

/** One page of what was found. */
interface Found {
  items: RecordEntry[];
  /** Where to go on; null = there is nothing older. */
  next: After | null;
}

/** One spelling for comparing: width, case and spaces do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What happened to a person, over all hospitals and types. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
    private readonly notes: NotesStore,
  ) {}

  /** Newest first. The first page brings the archive up to date; the others read on in it. */
  async page(resident: SignedInResident, personId: string, query: TimelineQuery): Promise<Timeline> {
    const person = await this.access.require(resident, personId, 'record');
    const after = query.cursor === undefined ? null : this.#placeOf(query.cursor);
    const record = after
      ? await this.reader.asKnown(resident, person, null)
      : await this.reader.newest(resident, person);
    const { items, next } = await this.#find(record, query, after);
    const { fetches } = record;
    const sourceOf = sourcesBy(fetches);
    return {
      items: items.flatMap((entry) => toTimelineEntry(entry, sourceOf) ?? []),
      noted: await this.notes.marked(person.id, items),
      nextCursor: next && toCursor(next),
      searchedUntil: query.q !== undefined && next ? dayOf(next.occurredAt) : null,
      sources: fetches.map(toRecordSource),
      withheld: person.hidesSensitive,
    };
  }

  #placeOf(cursor: string): After {
    const place = fromCursor(cursor);
    if (place) return place;
    throw new AppError('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }

  async #find({ entries, isKept }: OpenRecord, query: TimelineQuery, after: After | null): Promise<Found> {
    const { types, hospitalId, from, to, q } = query;
    const limit = isKept ? (query.limit ?? PAGE) : LIVE_PAGE;
    const filter: EntryFilter = {
      ...spanOf(from, to),
      types: types?.split(',') as TimelineType[] | undefined,
      hospitalId,
    };
    const words = plain(q ?? '');
    if (words !== '') return this.#search(entries, filter, after, limit, words);
    const items = await entries.page(filter, after, limit + 1);
    const shown = items.slice(0, limit);
    return { items: shown, next: items.length > limit ? (shown.at(-1) ?? null) : null };
  }

  /** Opens the person's own entries a step at a time: nothing is kept that would let the database search them. */
  async #search(
    entries: EntrySet,
    filter: EntryFilter,
    from: After | null,
    limit: number,
    words: string,
  ): Promise<Found> {
    const items: RecordEntry[] = [];
    let after = from;
    for (let searched = 0; searched < MOST_SEARCHED; searched += SEARCH_STEP) {
      const step = await entries.page(filter, after, SEARCH_STEP);
      for (const entry of step) {
        after = entry;
        if (!this.#says(entry, words)) continue;
        items.push(entry);
        if (items.length === limit) return { items, next: entry };
      }
      if (step.length < SEARCH_STEP) return { items, next: null };
    }
    return { items, next: after };
  }

  #says(entry: RecordEntry, words: string): boolean {
    const { title, detail } = headlineOf(entry);
    return plain(`${title}\n${detail ?? ''}`).includes(words);
  }
}
