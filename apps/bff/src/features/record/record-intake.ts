import type { TimelineType } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Tx } from '../../database/database';
import { Sensitive } from '../../platform/access/sensitive';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { type Fetched, toText, whenOf } from './entry-content';
import type { EntryState } from './entry-set';
import { sourceText } from './entry-source';
import { occurredAt } from './entry-time';
import { toLine } from './entry-line';
import { CONTENT, LINE } from './record-archive';
import { mayKeep } from './may-keep';
import { newestFirst } from './merged-page';
import { sieveOfFile } from './record-sieve';

const SOURCE = 'record_entry.source';
const ROWS_A_STATEMENT = 200;
const MOST_LINED = 200;

/** What a hospital has in one file of a person. */
export interface FetchedFile {
  fileId: string;
  entries: readonly Fetched[];
}

/** Everything that a hospital has of a person, as it answered just now. */
export interface FetchedRecord {
  personId: string;
  hospitalId: string;
  files: readonly FetchedFile[];
  /** Types that the hospital gives out at all. */
  given: readonly TimelineType[];
}

interface Known {
  id: string;
  occurredAt: Date;
  state: EntryState;
  version: number;
  openUnder: Buffer | null;
  sourceIndex: Buffer;
  contentIndex: Buffer;
  hasLine: number;
}

/** An entry on its way in. */
interface Incoming {
  entry: Fetched;
  fileId: string;
  text: string;
  at: Date;
  openUnder: Buffer | null;
  /** Under every key that is known, the current first. */
  sources: readonly Buffer[];
}

const keyOf = (index: Buffer): string => index.toString('base64');
const sameRule = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

/** Takes what a hospital says into the archive: what is new, what has changed, what it does not list any more. */
@Injectable()
export class RecordIntake {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @param isOurs whether the one who fetched still holds the lease, asked under its lock
   * @returns false when the person was forgotten or wants no copies any more, or somebody else fetches by now
   */
  async take(fetched: FetchedRecord, isOurs: (tx: Tx) => Promise<boolean>): Promise<boolean> {
    const incoming = this.#prepare(fetched);
    return this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, fetched.personId)) || !(await isOurs(tx))) return false;
      await this.#compare(tx, fetched, incoming);
      return true;
    });
  }

  #prepare({ hospitalId, files, given }: FetchedRecord): Incoming[] {
    return files.flatMap(({ fileId, entries }) => {
      const isOpen = sieveOfFile(this.sensitive, entries, given);
      return entries.map((entry) => ({
        entry,
        fileId,
        text: toText(entry),
        at: occurredAt(entry.type, whenOf(entry)),
        openUnder: isOpen(entry) ? this.sensitive.rule : null,
        sources: this.fields.indexes(SOURCE, sourceText(hospitalId, fileId, entry.type, entry.content.id)),
      }));
    });
  }

  async #compare(tx: Tx, { personId, hospitalId }: FetchedRecord, incoming: readonly Incoming[]): Promise<void> {
    const known = await tx.rows<Known>(
      `SELECT id, occurred_at AS occurredAt, state, version, open_under AS openUnder, source_index AS sourceIndex,
              content_index AS contentIndex, line_sealed IS NOT NULL AS hasLine
         FROM record_entry WHERE person_id = ? AND hospital_id = ? AND state <> 'changed'`,
      [personId, hospitalId],
    );
    const bySource = new Map(known.map((row) => [keyOf(row.sourceIndex), row]));
    const listed = new Set<Known>();
    const added: { one: Incoming; version: number }[] = [];
    const unlined: { row: Known; one: Incoming }[] = [];
    for (const one of incoming) {
      const row = one.sources.flatMap((source) => bySource.get(keyOf(source)) ?? [])[0];
      if (row && this.#says(row, one)) {
        listed.add(row);
        if (row.state !== 'current' || !sameRule(row.openUnder, one.openUnder))
          await this.#change(tx, personId, row, 'current', one.openUnder);
        if (!row.hasLine) unlined.push({ row, one });
        continue;
      }
      if (row) {
        listed.add(row);
        await this.#change(tx, personId, row, 'changed', row.openUnder);
      }
      added.push({ one, version: (row?.version ?? 0) + 1 });
    }
    for (const row of known)
      if (row.state === 'current' && !listed.has(row)) await this.#change(tx, personId, row, 'gone', row.openUnder);
    await this.#add(tx, personId, hospitalId, added);
    await this.#line(tx, personId, unlined);
  }

  /** Whether the row says the same, at the same time. */
  #says({ contentIndex, occurredAt: at }: Known, one: Incoming): boolean {
    return (
      at.getTime() === one.at.getTime() &&
      this.fields.indexes(CONTENT, one.text).some((index) => index.equals(contentIndex))
    );
  }

  #change(tx: Tx, personId: string, { occurredAt: at, id }: Known, state: EntryState, openUnder: Buffer | null) {
    return tx.change(
      'UPDATE record_entry SET state = ?, open_under = ? WHERE person_id = ? AND occurred_at = ? AND id = ?',
      [state, openUnder, personId, at, id],
    );
  }

  /** Gives lines to entries that were written before there were any: the newest, so that no answer has to wait for many. */
  async #line(tx: Tx, personId: string, unlined: readonly { row: Known; one: Incoming }[]): Promise<void> {
    const newest = unlined.toSorted(({ row: one }, { row: other }) => newestFirst(one, other));
    for (const { row, one } of newest.slice(0, MOST_LINED))
      await tx.change('UPDATE record_entry SET line_sealed = ? WHERE person_id = ? AND occurred_at = ? AND id = ?', [
        this.fields.seal(LINE, toLine(one.entry)),
        personId,
        row.occurredAt,
        row.id,
      ]);
  }

  async #add(
    tx: Tx,
    personId: string,
    hospitalId: string,
    added: readonly { one: Incoming; version: number }[],
  ): Promise<void> {
    const now = this.clock.now();
    for (let from = 0; from < added.length; from += ROWS_A_STATEMENT) {
      const rows = added.slice(from, from + ROWS_A_STATEMENT);
      const values = rows.flatMap(({ one, version }): SqlValue[] => [
        ...[personId, one.at, this.ids.next(), one.entry.type, hospitalId, one.fileId, 'current', version],
        ...[one.openUnder, one.sources[0] ?? null, this.fields.index(CONTENT, one.text)],
        ...[this.fields.seal(CONTENT, one.text), this.fields.seal(LINE, toLine(one.entry)), now],
      ]);
      await tx.change(
        `INSERT INTO record_entry
           (person_id, occurred_at, id, type, hospital_id, file_id, state, version, open_under, source_index,
            content_index, content_sealed, line_sealed, fetched_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        values,
      );
    }
  }
}
