import type { Database } from '../../database/database';
import type { ChainEnd } from './audit-chain';
import { type FoundHead, type FoundRow, HEAD_SELECTED, SELECTED } from './audit-row';
import type { ChainSource } from './verify-chain';

const PAGE = 1000;

/** The chain as the database holds it. */
export const databaseChainSource = (database: Pick<Database, 'rows' | 'row'>): ChainSource => ({
  lastHead: async () => {
    const row = await database.row<{ position: number | null }>('SELECT MAX(position) AS position FROM audit_head');
    return row?.position ?? 0;
  },
  end: () => database.row<ChainEnd>('SELECT position, hash FROM audit_chain WHERE id = 1'),
  sealed: ({ position, seq }) =>
    database.rows<FoundRow>(
      `SELECT ${SELECTED} FROM audit_event WHERE position > ? OR (position = ? AND seq > ?)
        ORDER BY position, seq LIMIT ?`,
      [position, position, seq, PAGE],
    ),
  heads: (after, upTo) =>
    database.rows<FoundHead>(
      `SELECT ${HEAD_SELECTED} FROM audit_head WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
      [after, upTo, PAGE],
    ),
  // One statement, hence one snapshot: what is sealed meanwhile is not missed between two.
  rest: (after) =>
    database.rows<FoundRow>(
      `SELECT ${SELECTED} FROM audit_event WHERE position > ? OR position IS NULL ORDER BY position IS NULL, position, seq`,
      [after],
    ),
});
