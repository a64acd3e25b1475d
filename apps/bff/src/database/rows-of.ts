import type { SqlValue } from './database';

interface Statement {
  sql: string;
  values: SqlValue[];
}

/**
 * Parts of statements over whole rows of a table, whose columns are named by what the code calls its fields. Names of
 * columns come from the table alone, never from a value.
 *
 * @param alias of the table where rows are read
 */
export const rowsOf = <Row extends object>(
  table: string,
  alias: string,
  columns: Readonly<Record<keyof Row & string, string>>,
) => {
  const entries = (fields: Partial<Row>) => Object.entries(fields) as [keyof Row & string, SqlValue][];
  return {
    /** For a SELECT: every column under its field's name. */
    SELECTED: Object.entries<string>(columns)
      .map(([field, column]) => `${alias}.${column} AS ${field}`)
      .join(', '),

    /** An INSERT of a whole row. */
    insertOf: (row: Row): Statement => {
      const fields = entries(row);
      return {
        sql: `INSERT INTO ${table} (${fields.map(([field]) => columns[field]).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
        values: fields.map(([, value]) => value),
      };
    },

    /** The SET part of an UPDATE. */
    assignmentsOf: (changes: Partial<Row>): Statement => {
      const fields = entries(changes);
      return {
        sql: fields.map(([field]) => `${columns[field]} = ?`).join(', '),
        values: fields.map(([, value]) => value),
      };
    },
  };
};
