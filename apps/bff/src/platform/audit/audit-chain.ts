import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx } from '../../database/database';
import { encodeEvent, GENESIS, hashOf } from './audit-encoding';
import { type AuditRow, SELECTED, type SignedHead } from './audit-row';

/** Where the chain stands. */
export type ChainEnd = Pick<SignedHead, 'position' | 'hash'>;

const LOCKED_END = 'SELECT position, hash FROM audit_chain WHERE id = 1 FOR UPDATE';
const UNSEALED = `SELECT ${SELECTED} FROM audit_event WHERE position IS NULL ORDER BY seq LIMIT ?`;
/** Signed once, by whoever comes first. */
const UNSIGNED = `
  SELECT c.position, c.hash FROM audit_chain c
   WHERE c.id = 1 AND c.position > 0 AND NOT EXISTS (SELECT 1 FROM audit_head h WHERE h.position = c.position)`;

/** The chain in the database. */
@Injectable()
export class AuditChain {
  constructor(private readonly database: Database) {}

  /**
   * Puts the oldest events that have no place yet at the end of the chain, in one transaction, so that an instance that
   * dies leaves no hole. The row lock lets one instance at a time do so.
   * @returns how many, at most `most`
   */
  seal(most: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const end = await this.#lockedEnd(tx);
      const rows = await tx.rows<AuditRow>(UNSEALED, [most]);
      if (rows.length === 0) return 0;
      const places: SqlValue[][] = [];
      let { position, hash } = end;
      for (const row of rows) {
        position += 1;
        hash = hashOf(hash, { ...row, position }, encodeEvent(row));
        places.push([row.seq, position, hash]);
      }
      await tx.change(placing(rows.length), places.flat());
      await tx.change('UPDATE audit_chain SET position = ?, hash = ? WHERE id = 1', [position, hash]);
      return rows.length;
    });
  }

  /** The end of the chain, unless it is signed already. */
  unsignedEnd(): Promise<ChainEnd | null> {
    return this.database.row<ChainEnd>(UNSIGNED);
  }

  /** Answers false where another instance signed this end first. */
  async keepHead({ position, hash, at, keyVersion, signature }: SignedHead): Promise<boolean> {
    const kept = await this.database.change(
      'INSERT IGNORE INTO audit_head (position, hash, `at`, key_version, signature) VALUES (?, ?, ?, ?, ?)',
      [position, hash, at, keyVersion, signature],
    );
    return kept === 1;
  }

  async #lockedEnd(tx: Tx): Promise<ChainEnd> {
    const end = await tx.row<ChainEnd>(LOCKED_END);
    if (end) return end;
    await tx.change('INSERT IGNORE INTO audit_chain (id, position, hash) VALUES (1, 0, ?)', [GENESIS]);
    const begun = await tx.row<ChainEnd>(LOCKED_END);
    if (!begun) throw new Error('the audit chain has no beginning');
    return begun;
  }
}

/** Places first, events by primary key second: the other way round every event of the table would be locked. */
const placing = (count: number): string => `
  UPDATE (SELECT ? AS seq, ? AS position, ? AS hash${' UNION ALL SELECT ?, ?, ?'.repeat(count - 1)}) place
         STRAIGHT_JOIN audit_event e ON e.seq = place.seq
     SET e.position = place.position, e.hash = place.hash`;
