import type { DocumentType } from '@kangqiao/domain';
import type { Database, SqlValue } from '../database/database';
import { sourceText } from '../features/record/entry-source';
import type { NoteContent } from '../features/record/note-text';
import { identityText } from '../platform/privacy/identity-text';
import type { ColumnName, PrivateFields } from '../platform/privacy/private-fields';

/** A row of any table. */
export type AnyRow = Record<string, SqlValue>;

/** A blind index: which column it is, and what it is made of, in clear text. */
export interface IndexedColumn {
  column: string;
  place: ColumnName;
  /** Null = the row has nothing to index. */
  textOf(row: AnyRow, open: (column: string) => string | null): string | null;
}

/** A table that holds something sealed. */
export interface SealedTable {
  name: string;
  key: readonly string[];
  /** Columns called `…_sealed`. */
  sealed: readonly string[];
  indexes: readonly IndexedColumn[];
  /** Read besides the sealed columns, to make an index of. */
  alsoRead: readonly string[];
}

/** Indexes that are made of more than the sealed column of the same name. */
const COMPOSED: Readonly<Record<string, Omit<IndexedColumn, 'column'> & { alsoRead: readonly string[] }>> = {
  'person.identity_index': {
    place: 'person.identity',
    alsoRead: ['document_type', 'birth_date', 'sex'],
    textOf: (row, open) =>
      identityText({
        name: String(open('name_sealed')),
        document: { type: row.document_type as DocumentType, number: String(open('document_number_sealed')) },
        birthDate: String(row.birth_date),
        sex: String(row.sex),
      }),
  },
  'record_entry.source_index': {
    place: 'record_entry.source',
    alsoRead: ['hospital_id', 'file_id', 'type'],
    textOf: (row, open) => {
      const { id } = JSON.parse(String(open('content_sealed'))) as { id: string };
      return sourceText(String(row.hospital_id), String(row.file_id), String(row.type), id);
    },
  },
  'record_note.entry_index': {
    place: 'record_note.entry',
    alsoRead: ['hospital_id', 'file_id', 'type'],
    textOf: (row, open) => {
      const { sourceId } = JSON.parse(String(open('content_sealed'))) as NoteContent;
      return sourceText(String(row.hospital_id), String(row.file_id), String(row.type), sourceId);
    },
  },
};

/** Rows that live for hours: they are gone before a key is retired, and are not made anew. */
const SHORT_LIVED: ReadonlySet<string> = new Set(['proof', 'idempotency_key']);

const COLUMNS = `
  SELECT table_name AS tableName, column_name AS columnName, column_key = 'PRI' AS isKey
    FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`;

const placeOf = (table: string, column: string): ColumnName => `${table}.${column.replace(/_(sealed|index)$/, '')}`;

const indexOf = (table: string, column: string): IndexedColumn => {
  const composed = COMPOSED[`${table}.${column}`];
  if (composed) return { column, place: composed.place, textOf: composed.textOf };
  const sealed = column.replace(/_index$/, '_sealed');
  return { column, place: placeOf(table, column), textOf: (_, open) => open(sealed) };
};

/** Every table with something sealed, as the database itself says. */
export const sealedTables = async (database: Pick<Database, 'rows'>): Promise<SealedTable[]> => {
  const columns = await database.rows<{ tableName: string; columnName: string; isKey: number }>(COLUMNS);
  const names = [...new Set(columns.map(({ tableName }) => tableName))];
  return names.flatMap((name) => {
    const own = columns.filter(({ tableName }) => tableName === name);
    const ending = (end: string) => own.map(({ columnName }) => columnName).filter((column) => column.endsWith(end));
    const sealed = ending('_sealed');
    if (sealed.length === 0 || SHORT_LIVED.has(name)) return [];
    const indexes = ending('_index');
    return [
      {
        name,
        key: own.filter(({ isKey }) => Number(isKey) === 1).map(({ columnName }) => columnName),
        sealed,
        indexes: indexes.map((column) => indexOf(name, column)),
        alsoRead: indexes.flatMap((column) => COMPOSED[`${name}.${column}`]?.alsoRead ?? []),
      },
    ];
  });
};

/** Opens a sealed column of a row. */
export const openerOf =
  (fields: PrivateFields, table: string, row: AnyRow) =>
  (column: string): string | null => {
    const value = row[column];
    return Buffer.isBuffer(value) ? fields.open(placeOf(table, column), value) : null;
  };

export const sealAgain = (fields: PrivateFields, table: string, column: string, text: string): Buffer =>
  fields.seal(placeOf(table, column), text);
