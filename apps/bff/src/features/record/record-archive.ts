import type { TimelineType } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { fromText } from './entry-content';
import type { After, EntryFilter, EntrySet, EntryState, RecordEntry } from './entry-set';
import { LATEST, UNDATED } from './entry-time';

export const CONTENT = 'record_entry.content';

interface Row {
  id: string;
  type: TimelineType;
  hospitalId: string;
  fileId: string;
  occurredAt: Date;
  state: EntryState;
  contentSealed: Buffer;
  fetchedAt: Date;
}

const COLUMNS = `id, type, hospital_id AS hospitalId, file_id AS fileId, occurred_at AS occurredAt, state,
  content_sealed AS contentSealed, fetched_at AS fetchedAt`;

/** Whose entries, and what of them: null = whatever there is, else what everybody may see under this sensitive rule. */
interface Scope {
  personId: string;
  openUnder: Buffer | null;
}

/** The statement of one page and its parameters, to be prepared. @param limit whole */
export function pageStatement(
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
    sql: `SELECT ${COLUMNS} FROM record_entry WHERE ${conditions.map(([text]) => text).join(' AND ')}
           ORDER BY occurred_at DESC, id DESC LIMIT ${limit}`,
    parameters: conditions.flatMap(([, ...values]) => values),
  };
}

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
    const { sql, parameters } = pageStatement(scope, filter, after, limit);
    return this.#open<T>(await this.database.prepared<Row>(sql, parameters));
  }

  async #one<T extends TimelineType>({ personId, openUnder }: Scope, id: string, type: T) {
    const row = await this.database.row<Row>(
      `SELECT ${COLUMNS} FROM record_entry
        WHERE id = ? AND person_id = ? AND type = ? AND state <> 'changed' ${openUnder ? 'AND open_under = ?' : ''}`,
      [id, personId, type, ...(openUnder ? [openUnder] : [])],
    );
    return row && (this.#open<T>([row])[0] ?? null);
  }

  async #formerly<T extends TimelineType>({ personId }: Scope, { id }: RecordEntry<T>): Promise<RecordEntry<T>[]> {
    const now = await this.database.row<{ sourceIndex: Buffer }>(
      'SELECT source_index AS sourceIndex FROM record_entry WHERE id = ? AND person_id = ?',
      [id, personId],
    );
    if (!now) return [];
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM record_entry
        WHERE person_id = ? AND source_index = ? AND state = 'changed' ORDER BY version`,
      [personId, now.sourceIndex],
    );
    return this.#open<T>(rows);
  }

  #open<T extends TimelineType>(rows: readonly Row[]): RecordEntry<T>[] {
    const texts = this.fields.openAll(
      CONTENT,
      rows.map(({ contentSealed }) => contentSealed),
    );
    return rows.map(({ id, type, hospitalId, fileId, occurredAt, state, fetchedAt }, index) => {
      const content = fromText(type, texts[index] ?? '');
      return { id, type, hospitalId, fileId, occurredAt, state, fetchedAt, content } as RecordEntry<T>;
    });
  }
}
