import type { Timeline, TimelineQuery, TimelineReports } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { type AccessAnswer, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { RecordGate } from '../record-opening/record-gate';
import { type ReportStrand, ReportStrands } from '../reports/report-strands';
import { viewerOf } from '../reports/report-viewer';
import { dayOf } from './entry-time';
import type { After } from './entry-set';
import { type MergedPage, mergedPage } from './merged-page';
import { NotesStore } from './notes.store';
import { type OpenRecord, RecordReader } from './record-reader';
import { sourcesBy, toRecordSource } from './record.mapper';
import { fromCursor, toCursor } from './timeline-cursor';
import { asksReports, entryRows, plain, reportRows, says, type TimelineRow, toItems } from './timeline-rows';

const PAGE = 20;
/** Without copies every page asks the hospitals again, so a page holds much. */
const LIVE_PAGE = 500;
/** Rows that are opened at a time for a search, or where much is held back. */
const STEP = 200;
/** After so many rows one request opens no more; what is older is another request's. */
const MOST_READ = 2_000;

/** What happened to a person, over all hospitals and types, with the reports. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly access: PatientAccess,
    private readonly gate: RecordGate,
    private readonly reader: RecordReader,
    private readonly strands: ReportStrands,
    private readonly notes: NotesStore,
  ) {}

  /** Newest first. The first page brings the copies up to date; the others read on in them. */
  async page(resident: SignedInResident, personId: string, query: TimelineQuery): Promise<Timeline> {
    const person = await this.access.require(resident, personId, 'record');
    const reading = asksReports(query) ? this.access.ask(resident, personId, 'reports') : null;
    const after = query.cursor === undefined ? null : this.#placeOf(query.cursor);
    // Before any hospital is asked: reports are not behind this gate, but the timeline is.
    await this.gate.requireOpen(personId);
    const [record, strand] = await Promise.all([
      after ? this.reader.asKnown(resident, person, null) : this.reader.newest(resident, person),
      this.#reports(resident, reading, query, after),
    ]);
    const { items: rows, next } = await this.#find(record, strand, query, after);
    return {
      items: await toItems(rows, sourcesBy(record.fetches), strand),
      noted: await this.notes.marked(
        person.id,
        rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : [])),
      ),
      nextCursor: next && toCursor(next),
      searchedUntil: query.q !== undefined && next ? dayOf(next.occurredAt) : null,
      sources: record.fetches.map(toRecordSource),
      reports: this.#standing(reading, after ? null : strand),
      withheld: person.hidesSensitive,
    };
  }

  #placeOf(cursor: string): After {
    const place = fromCursor(cursor);
    if (place) return place;
    throw new AppError('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }

  async #reports(
    resident: SignedInResident,
    reading: AccessAnswer<'reports'> | null,
    query: TimelineQuery,
    after: After | null,
  ): Promise<ReportStrand | null> {
    if (reading?.kind !== 'allowed') return null;
    const viewer = viewerOf(resident, reading.person);
    const { hospitalId, from, to } = query;
    const wanted = { hospitalId, from, to };
    return after ? this.strands.asKnown(viewer, wanted) : this.strands.newest(viewer, wanted);
  }

  /** Nothing is kept that would let the database search: what may hold the words is opened a step at a time. */
  #find(
    { entries, isKept }: OpenRecord,
    strand: ReportStrand | null,
    query: TimelineQuery,
    after: After | null,
  ): Promise<MergedPage<TimelineRow>> {
    const limit = isKept ? (query.limit ?? PAGE) : LIVE_PAGE;
    const words = plain(query.q ?? '');
    return mergedPage([...entryRows(entries, query), ...reportRows(strand)], {
      ...{ after, limit, first: words === '' ? limit + 1 : STEP, step: STEP, most: MOST_READ },
      isWanted: (row) => says(row, words),
    });
  }

  /** @param strand of a first page */
  #standing(reading: AccessAnswer<'reports'> | null, strand: ReportStrand | null): TimelineReports {
    const refusal = reading?.kind === 'refused' ? reading.refusal.code : null;
    return {
      refused: refusal && (refusal === 'CONSENT_REQUIRED' ? refusal : 'SCOPE_INSUFFICIENT'),
      askedFrom: strand?.askedFrom ?? null,
      sources: [...(strand?.sources ?? [])],
      held: [...(strand?.held ?? [])],
    };
  }
}
