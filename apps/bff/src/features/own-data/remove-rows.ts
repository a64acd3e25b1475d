import type { SqlValue, Tx } from '../../database/database';
import { PERSONAL_TABLES } from './personal-tables';

/** By primary key: a DELETE over a span that is empty would lock it against everybody. */
export const removeRows = async (
  tx: Tx,
  table: string,
  key: readonly string[],
  column: string,
  value: string,
): Promise<void> => {
  const rows = await tx.rows<Record<string, SqlValue>>(`SELECT ${key.join(', ')} FROM ${table} WHERE ${column} = ?`, [
    value,
  ]);
  for (const row of rows) {
    await tx.change(
      `DELETE FROM ${table} WHERE ${key.map((one) => `${one} = ?`).join(' AND ')}`,
      key.map((one) => row[one] ?? null),
    );
  }
};

/** Removes what was kept of what hospitals hold about a person. */
export const removeCopies = async (tx: Tx, personId: string): Promise<void> => {
  for (const { name, key, personColumn, isCopy } of PERSONAL_TABLES)
    if (isCopy) await removeRows(tx, name, key, personColumn, personId);
};
