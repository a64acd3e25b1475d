import type { TimelineType } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { type Contents, fromText, isReport } from './entry-content';
import { fromLine } from './entry-line';
import type { After, EntryFilter, EntrySet, EntryState, ListedEntry, RecordEntry } from './entry-set';
import { LATEST, UNDATED } from './entry-time';

export const CONTENT = 'record_entry.content';
export const LINE = 'record_entry.line';

interface Plain {
  id: string;
  type: TimelineType;
  hospitalId: string;
  fileId: string;
  occurredAt: Date;
  state: EntryState;
  fetchedAt: Date;
}

type Row = Plain & { contentSealed: Buffer };

/** One of both is there. */
type ListRow = Plain & { lineSealed: Buffer | null; contentSealed: Buffer | null };

const PLAIN = `id, type, hospital_id AS hospitalId, file_id AS fileId, occurred_at AS occurredAt, state,
  fetched_at AS fetchedAt`;
const COLUMNS = `${PLAIN}, content_sealed AS contentSealed`;
const LIST_COLUMNS = `${PLAIN}, line_sealed AS lineSealed, IF(line_sealed IS NULL, content_sealed, NULL) AS contentSealed`;

/** What an entry holds; null for a report that was kept as a document, as it was before these were left to their own place. */
const contentOf = (type: TimelineType, text: string) => {
  const content = fromText(type, text);
  return type === 'document' && isReport(content as Contents['document']) ? null : content;
};

/** Asks on until a page is full: what is left out takes no place on it. @param ask so many rows, and what to show of them */
async function filled<T extends After>(
  after: After | null,
  limit: number,
  ask: (after: After | null, limit: number) => Promise<(readonly [row: After, shown: T | null])[]>,
): Promise<T[]> {
  const page: T[] = [];
  for (let from = after; ;) {
    const wanted = limit - page.length;
    const asked = await ask(from, wanted);
    page.push(...asked.flatMap(([, shown]) => shown ?? []));
    const last = asked.at(-1);
    if (!last || asked.length < wanted || page.length === limit) return page;
    [from] = last;
  }
}

/** Whose entries, and what of them: null = whatever there is, else what everybody may see under this sensitive rule. */
interface Scope {
  personId: string;
  openUnder: Buffer | null;
}

/** The statement of one page and its parameters, to be prepared. @param limit whole */
function pageStatement(
  columns: string,
  { personId, openUnder }: Scope,
  { types, hospitalId, since = UNDATED, until = LATEST }: EntryFilter,
  after: After | null,
  limit: number,
): { sql: string; parameters: SqlValue[] } {
  const conditions: [string, ...SqlValue[]][] = [
    ['person_id = ?', personId],
    ['occurred_at <= ?', after?.occurredAt ?? until],
    ['occurred_at >= ?', since],
    ["state <> 'changed'"],
  ];
  if (after) conditions.push(['(occurred_at < ? OR id < ?)', after.occurredAt, after.id]);
  if (types) conditions.push([`type IN (${types.map(() => '?').join(', ')})`, ...types]);
  if (hospitalId !== undefined) conditions.push(['hospital_id = ?', hospitalId]);
  if (openUnder) conditions.push(['open_under = ?', openUnder]);
  return {
    sql: `SELECT ${columns} FROM record_entry WHERE ${conditions.map(([text]) => text).join(' AND ')}
           ORDER BY occurred_at DESC, id DESC LIMIT ${limit}`,
    parameters: conditions.flatMap(([, ...values]) => values),
  };
}

/** The statement that a list is read by. @param limit whole */
export const listStatement = (scope: Scope, filter: EntryFilter, after: After | null, limit: number) =>
  pageStatement(LIST_COLUMNS, scope, filter, after, limit);

/** What hospitals said of people, as it was fetched. Whoever reads has asked PatientAccess before. */
@Injectable()
export class RecordArchive {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** @param openUnder null = whatever there is, else what everybody may see under this rule of what is sensitive */
  of(personId: string, openUnder: Buffer | null): EntrySet {
    const scope = { personId, openUnder };
    return {
      page: (filter, after, limit) => this.#page(scope, filter, after, limit),
      list: (filter, after, limit) => this.#list(scope, filter, after, limit),
      one: (id, type) => this.#one(scope, id, type),
      formerly: (entry) => this.#formerly(scope, entry),
    };
  }

  async #page<T extends TimelineType>(
    scope: Scope,
    filter: EntryFilter<T>,
    after: After | null,
    limit: number,
  ): Promise<RecordEntry<T>[]> {
    return filled(after, limit, async (from, wanted) => {
      const { sql, parameters } = pageStatement(COLUMNS, scope, filter, from, wanted);
      const rows = await this.database.prepared<Row>(sql, parameters);
      const opened = this.#open<T>(rows);
      return rows.map((row, index) => [row, opened[index] ?? null] as const);
    });
  }

  #list(scope: Scope, filter: EntryFilter, after: After | null, limit: number): Promise<ListedEntry[]> {
    return filled(after, limit, async (from, wanted) => {
      const { sql, parameters } = listStatement(scope, filter, from, wanted);
      return this.#lines(await this.database.prepared<ListRow>(sql, parameters));
    });
  }

  /** Null in the place of a report. */
  #lines(rows: readonly ListRow[]): (readonly [ListRow, ListedEntry | null])[] {
    const opened = (place: typeof LINE | typeof CONTENT, column: 'lineSealed' | 'contentSealed') => {
      const sealed = rows.flatMap((row) => row[column] ?? []);
      return this.fields.openAll(place, sealed).values();
    };
    const lines = opened(LINE, 'lineSealed');
    const contents = opened(CONTENT, 'contentSealed');
    // Field by field: the rest of a row (`...entry`) is slow to take.
    return rows.map((row) => {
      const { id, type, hospitalId, fileId, occurredAt, state, fetchedAt, lineSealed } = row;
      const text = (lineSealed ? lines : contents).next().value ?? '';
      // A report that was kept as a document never got a line.
      const content = lineSealed ? fromLine(type, text) : contentOf(type, text);
      return [row, content && ({ id, type, hospitalId, fileId, occurredAt, state, fetchedAt, content } as ListedEntry)];
    });
  }

  async #one<T extends TimelineType>({ personId, openUnder }: Scope, id: string, type: T) {
    const row = await this.database.row<Row>(
      `SELECT ${COLUMNS} FROM record_entry
        WHERE id = ? AND person_id = ? AND type = ? AND state <> 'changed' ${openUnder ? 'AND open_under = ?' : ''}`,
      [id, personId, type, ...(openUnder ? [openUnder] : [])],
    );
    return row && (this.#open<T>([row])[0] ?? null);
  }

  /** Each version as it was judged itself: what a hospital says now may be for more people than what it said before. */
  async #formerly<T extends TimelineType>(
    { personId, openUnder }: Scope,
    { id }: RecordEntry<T>,
  ): Promise<RecordEntry<T>[]> {
    const now = await this.database.row<{ sourceIndex: Buffer }>(
      'SELECT source_index AS sourceIndex FROM record_entry WHERE id = ? AND person_id = ?',
      [id, personId],
    );
    if (!now) return [];
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM record_entry
        WHERE person_id = ? AND source_index = ? AND state = 'changed' ${openUnder ? 'AND open_under = ?' : ''}
        ORDER BY version`,
      [personId, now.sourceIndex, ...(openUnder ? [openUnder] : [])],
    );
    return this.#open<T>(rows).flatMap((entry) => entry ?? []);
  }

  /** Null in the place of a report. */
  #open<T extends TimelineType>(rows: readonly Row[]): (RecordEntry<T> | null)[] {
    const texts = this.fields.openAll(
      CONTENT,
      rows.map(({ contentSealed }) => contentSealed),
    );
    return rows.map(({ id, type, hospitalId, fileId, occurredAt, state, fetchedAt }, index) => {
      const content = contentOf(type, texts[index] ?? '');
      return content && ({ id, type, hospitalId, fileId, occurredAt, state, fetchedAt, content } as RecordEntry<T>);
    });
  }
}
