import { isoWithOffset } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { PersonalColumn, PersonalTable } from './personal-table';
import { PERSONAL_TABLES } from './personal-tables';

/** One thing that is held, label by label. */
export type HeldRow = Record<string, string>;

export interface HeldPart {
  title: string;
  rows: HeldRow[];
}

/** How it is told. */
export interface Telling {
  t: Say;
  /** Days and times as people read them, not as programs do. */
  isForPeople: boolean;
}

/** Reads what the database holds about a person, in words the person understands. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  async of(personId: string, how: Telling): Promise<HeldPart[]> {
    return Promise.all(
      PERSONAL_TABLES.map(async (table) => ({
        title: how.t.word(table.title),
        rows: await this.#rows(table, personId, how),
      })),
    );
  }

  async #rows({ name, personColumn, columns }: PersonalTable, personId: string, tell: Telling): Promise<HeldRow[]> {
    const names = Object.keys(columns);
    if (names.length === 0) return [];
    const rows = await this.database.rows<Record<string, SqlValue>>(
      `SELECT ${names.join(', ')} FROM ${name} WHERE ${personColumn} = ?`,
      [personId],
    );
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, how]) => {
          const text = this.#text(row[column] ?? null, how, tell);
          return text === null ? [] : [[tell.t.word(how.label), text]];
        }),
      ),
    );
  }

  #text(value: SqlValue, { sealed, words, say }: PersonalColumn, { t, isForPeople }: Telling): string | null {
    if (value === null) return null;
    if (Buffer.isBuffer(value)) {
      if (!sealed) return null;
      const opened = this.fields.open(sealed, value);
      return say ? say(opened, t) : opened;
    }
    if (value instanceof Date) return isForPeople ? t.minute(isoWithOffset(value)) : isoWithOffset(value);
    const stored = String(value);
    const word = words?.[stored];
    if (word !== undefined) return t.word(word);
    if (say) return say(stored, t);
    return isForPeople ? t.day(stored) : stored;
  }
}
