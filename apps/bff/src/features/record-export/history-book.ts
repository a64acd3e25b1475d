import type { Measurement } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { HospitalError } from '@kangqiao/his-port';
import type { IpsDocument, IpsHistory, IpsMeasurement } from '@kangqiao/ips';
import { Injectable } from '@nestjs/common';
import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { MeasurementsService } from '../measurements/measurements.service';
import { DocumentsService } from '../record/documents.service';
import type { EntrySet } from '../record/entry-set';
import { spanOf } from '../record/entry-time';
import { RecordEntryNotFound } from '../record/record.errors';
import { sourcesBy } from '../record/record.mapper';
import { type OpenRecord, RecordReader } from '../record/record-reader';
import {
  allOf,
  type HistoryEntry,
  type HistoryType,
  HISTORY_TYPES,
  ofHospital,
  ofResident,
  toDocument,
  visitsOf,
} from './history-entries';
import { type Days, within } from './span';

const PAGE = 500;
/** Entries of hospitals, of all types together. */
const MOST_ENTRIES = 4_000;
/** Documents whose text goes along; of the others their titles. */
const MOST_DOCUMENTS = 100;
/** What the resident, devices and doctors measured. */
const MOST_MEASURED = 2_000;
const MEASURED_PAGE = 100;
/** Documents that are asked for at the same time. */
const AT_ONCE = 4;

const newestFirst = (one: IpsMeasurement, other: IpsMeasurement): number => Date.parse(other.at) - Date.parse(one.at);

/** A hospital that does not answer leaves the title; what this reader may not be shown leaves nothing. */
const unlessReadable = (error: unknown): null | 'hidden' => {
  if (error instanceof HospitalError) return null;
  if (error instanceof RecordEntryNotFound) return 'hidden';
  throw error;
};

/** Gathers what happened to a person in a span of time: visits, what was measured, documents. */
@Injectable()
export class HistoryBook {
  constructor(
    private readonly reader: RecordReader,
    private readonly documents: DocumentsService,
    private readonly measurements: MeasurementsService,
  ) {}

  /** In the copies as they are; without copies hospitals are asked. @throws what reading the record throws */
  async gather(resident: SignedInResident, person: PersonFor<'record'>, span: Days): Promise<IpsHistory> {
    const record = await this.reader.asKnown(resident, person, null);
    const sourceOf = sourcesBy(record.fetches);
    const found = await this.#entries(record.entries, span);
    const measured = await this.#measured(resident, person.id, span);
    const titles = allOf(found.entries, 'document');
    const read = titles.slice(0, MOST_DOCUMENTS);
    return {
      ...span,
      visits: visitsOf(found.entries, sourceOf),
      measurements: [
        ...allOf(found.entries, 'measurement').map((entry) => ofHospital(entry, sourceOf)),
        ...measured.items.flatMap(ofResident),
      ].sort(newestFirst),
      documents: [
        ...(await this.#read(person, record, read)),
        ...titles.slice(MOST_DOCUMENTS).map((entry) => toDocument(entry, null, sourceOf)),
      ],
      gaps: {
        entriesSince: found.oldest,
        measuredSince: measured.oldest,
        titlesAlone: titles.length > read.length ? { most: MOST_DOCUMENTS, left: titles.length - read.length } : null,
      },
    };
  }

  /** `oldest`: the day of the oldest where there are too many. */
  async #entries(entries: EntrySet, { from, to }: Days): Promise<{ entries: HistoryEntry[]; oldest: string | null }> {
    const found: HistoryEntry[] = [];
    for (;;) {
      const page = await entries.page<HistoryType>(
        { ...spanOf(from, to), types: HISTORY_TYPES },
        found.at(-1) ?? null,
        PAGE,
      );
      found.push(...page);
      if (page.length < PAGE) return { entries: found, oldest: null };
      const last = found.at(-1);
      if (last && found.length >= MOST_ENTRIES) return { entries: found, oldest: localDateOf(last.occurredAt) };
    }
  }

  async #measured(
    resident: SignedInResident,
    personId: string,
    span: Days,
  ): Promise<{ items: Measurement[]; oldest: string | null }> {
    const items: Measurement[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.measurements.list(resident, personId, { cursor, limit: MEASURED_PAGE });
      const days = page.items.map((one) => ({ one, day: localDateOf(new Date(one.measuredAt)) }));
      items.push(...days.filter(({ day }) => within(span, day)).map(({ one }) => one));
      const last = days.at(-1);
      if (last && items.length >= MOST_MEASURED) return { items, oldest: last.day };
      cursor = last && last.day < span.from ? undefined : (page.nextCursor ?? undefined);
    } while (cursor !== undefined);
    return { items, oldest: null };
  }

  async #read(
    person: PersonFor<'record'>,
    record: OpenRecord,
    entries: readonly HistoryEntry<'document'>[],
  ): Promise<IpsDocument[]> {
    const sourceOf = sourcesBy(record.fetches);
    const documents: IpsDocument[] = [];
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const read = entries.slice(from, from + AT_ONCE).map(async (entry) => {
        const content = await this.documents.read(person, record, entry).catch(unlessReadable);
        return content === 'hidden' ? [] : [toDocument(entry, content, sourceOf)];
      });
      documents.push(...(await Promise.all(read)).flat());
    }
    return documents;
  }
}
