import type { LinkCapacity, Relation, TimelineType } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { ListedEntry, RecordEntry } from './entry-set';
import { sourceText } from './entry-source';
import type { NoteContent } from './note-text';

const ENTRY = 'record_note.entry';
const CONTENT = 'record_note.content';
const MOST_LISTED = 100;

export interface StoredNote extends NoteContent {
  id: string;
  accountId: string;
  relation: Relation;
  capacity: LinkCapacity;
  type: TimelineType;
  version: number;
  writtenAt: Date;
  changedAt: Date | null;
}

export type NewNote = Pick<StoredNote, 'id' | 'accountId' | 'relation' | 'capacity'> & NoteContent;

type Row = Omit<StoredNote, keyof NoteContent> & { contentSealed: Buffer };

const SELECT = `
  SELECT id, account_id AS accountId, relation, capacity, type, version, content_sealed AS contentSealed,
         written_at AS writtenAt, changed_at AS changedAt
    FROM record_note`;

const textOf = ({ hospitalId, fileId, type, content }: ListedEntry): string =>
  sourceText(hospitalId, fileId, type, content.id);

/** Where notes are kept: under the hospital's own entry, so that they stay with it through all its versions. */
@Injectable()
export class NotesStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async ofEntry(personId: string, entry: RecordEntry): Promise<StoredNote[]> {
    const rows = await this.database.rows<Row>(
      `${SELECT} WHERE person_id = ? AND entry_index IN (?) ORDER BY written_at, id LIMIT ?`,
      [personId, this.fields.indexes(ENTRY, textOf(entry)), MOST_LISTED],
    );
    return rows.map((row) => this.#open(row));
  }

  /** On all entries, newest first. */
  async ofPerson(personId: string): Promise<StoredNote[]> {
    const rows = await this.database.rows<Row>(
      `${SELECT} WHERE person_id = ? ORDER BY written_at DESC, id DESC LIMIT ?`,
      [personId, MOST_LISTED],
    );
    return rows.map((row) => this.#open(row));
  }

  async one(personId: string, id: string): Promise<StoredNote | null> {
    const row = await this.database.row<Row>(`${SELECT} WHERE id = ? AND person_id = ?`, [id, personId]);
    return row && this.#open(row);
  }

  /** Those of the entries that have a note; nothing is computed for somebody without notes. */
  async marked(personId: string, entries: readonly ListedEntry[]): Promise<string[]> {
    const rows = await this.database.rows<{ entryIndex: Buffer }>(
      'SELECT DISTINCT entry_index AS entryIndex FROM record_note WHERE person_id = ?',
      [personId],
    );
    if (rows.length === 0) return [];
    const noted = new Set(rows.map(({ entryIndex }) => entryIndex.toString('base64')));
    return entries
      .filter((entry) => this.fields.indexes(ENTRY, textOf(entry)).some((index) => noted.has(index.toString('base64'))))
      .map(({ id }) => id);
  }

  /** False when the author's note on it is there already, or the person was forgotten at this moment. */
  add(personId: string, entry: RecordEntry, note: NewNote): Promise<boolean> {
    const { id, accountId, relation, capacity, ...content } = note;
    return this.database.transaction(async (tx) => {
      // Whoever has the person forgotten at this moment waits here, or we find nobody.
      const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
      if (!person) return false;
      const added = await tx.change(
        `INSERT IGNORE INTO record_note
           (id, person_id, entry_index, account_id, relation, capacity, hospital_id, file_id, type, content_sealed,
            version, written_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
        [
          ...[id, personId, this.fields.index(ENTRY, textOf(entry)), accountId, relation, capacity],
          ...[entry.hospitalId, entry.fileId, entry.type, this.#seal(content), this.clock.now()],
        ],
      );
      return added === 1;
    });
  }

  /** False when it is no longer as seen. */
  async change({ id, version }: Pick<StoredNote, 'id' | 'version'>, content: NoteContent): Promise<boolean> {
    const changed = await this.database.change(
      'UPDATE record_note SET content_sealed = ?, version = version + 1, changed_at = ? WHERE id = ? AND version = ?',
      [this.#seal(content), this.clock.now(), id, version],
    );
    return changed === 1;
  }

  /** False when it is no longer as seen. */
  async remove({ id, version }: Pick<StoredNote, 'id' | 'version'>): Promise<boolean> {
    return (await this.database.change('DELETE FROM record_note WHERE id = ? AND version = ?', [id, version])) === 1;
  }

  #seal({ title, occurredOn, sourceId, text }: NoteContent): Buffer {
    return this.fields.seal(CONTENT, JSON.stringify({ title, occurredOn, sourceId, text }));
  }

  #open({ contentSealed, ...row }: Row): StoredNote {
    return { ...row, ...(JSON.parse(this.fields.open(CONTENT, contentSealed)) as NoteContent) };
  }
}
