import type { Database, SqlValue } from '../database/database';
import type { PrivateFields } from '../platform/privacy/private-fields';
import { type AnyRow, openerOf, sealAgain, type SealedTable, sealedTables } from './sealed-tables';

/** What became of one table. */
export interface RewrapReport {
  table: string;
  rows: number;
  /** Rows that were made with an older key and now are with the current ones. */
  renewed: number;
}

const PAGE = 500;

const selectPage = ({ name, key, sealed, indexes, alsoRead }: SealedTable, isFirst: boolean): string => {
  const columns = [...key, ...sealed, ...indexes.map(({ column }) => column), ...alsoRead].join(', ');
  const after = isFirst ? '' : `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`;
  return `SELECT ${columns} FROM ${name} ${after} ORDER BY ${key.join(', ')} LIMIT ${PAGE}`;
};

/** What must be written so that nothing in the row needs an older key; empty = nothing. */
const changesOf = (fields: PrivateFields, table: SealedTable, row: AnyRow): [string, Buffer][] => {
  const open = openerOf(fields, table.name, row);
  const changes: [string, Buffer][] = [];
  for (const column of table.sealed) {
    const value = row[column];
    const text = Buffer.isBuffer(value) && !fields.isCurrent(value) ? open(column) : null;
    if (text !== null) changes.push([column, sealAgain(fields, table.name, column, text)]);
  }
  for (const { column, place, textOf } of table.indexes) {
    const value = row[column];
    if (!Buffer.isBuffer(value)) continue;
    const text = textOf(row, open);
    const index = text === null ? value : fields.index(place, text);
    if (!index.equals(value)) changes.push([column, index]);
  }
  return changes;
};

/**
 * Seals and indexes anew what was made with older keys, page by page, while the service runs: it reads every version
 * it knows and writes the current one. A row that somebody changes at the same moment is left as they wrote it.
 */
export const rewrap = async (
  database: Pick<Database, 'rows' | 'change'>,
  fields: PrivateFields,
): Promise<RewrapReport[]> => {
  const reports: RewrapReport[] = [];
  for (const table of await sealedTables(database)) {
    const report = { table: table.name, rows: 0, renewed: 0 };
    let last: SqlValue[] | null = null;
    for (;;) {
      const page: AnyRow[] = await database.rows<AnyRow>(selectPage(table, last === null), last ?? []);
      for (const row of page) {
        const changes = changesOf(fields, table, row);
        report.rows += 1;
        if (changes.length === 0) continue;
        const values = changes.map(([, value]) => value);
        const matched = await database.change(
          `UPDATE ${table.name} SET ${changes.map(([column]) => `${column} = ?`).join(', ')}
            WHERE ${[...table.key, ...changes.map(([column]) => column)].map((column) => `${column} = ?`).join(' AND ')}`,
          [...values, ...keyOf(table, row), ...changes.map(([column]) => row[column] ?? null)],
        );
        report.renewed += matched;
      }
      const end = page.at(-1);
      if (!end || page.length < PAGE) break;
      last = keyOf(table, end);
    }
    reports.push(report);
  }
  return reports;
};

const keyOf = ({ key }: SealedTable, row: AnyRow): SqlValue[] => key.map((column) => row[column] ?? null);
