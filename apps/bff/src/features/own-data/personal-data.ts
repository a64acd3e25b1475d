import { isoWithOffset } from '@kangqiao/domain';
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

/** Reads what the database holds about a person, in words the person understands. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  async of(personId: string): Promise<HeldPart[]> {
    return Promise.all(
      PERSONAL_TABLES.map(async (table) => ({ title: table.title, rows: await this.#rows(table, personId) })),
    );
  }

  async #rows({ name, personColumn, columns }: PersonalTable, personId: string): Promise<HeldRow[]> {
    const names = Object.keys(columns);
    if (names.length === 0) return [];
    const rows = await this.database.rows<Record<string, SqlValue>>(
      `SELECT ${names.join(', ')} FROM ${name} WHERE ${personColumn} = ?`,
      [personId],
    );
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, how]) => {
          const text = this.#text(row[column] ?? null, how);
          return text === null ? [] : [[how.label, text]];
        }),
      ),
    );
  }

  #text(value: SqlValue, { sealed, words, say = (stored) => stored }: PersonalColumn): string | null {
    if (value === null) return null;
    if (Buffer.isBuffer(value)) return sealed ? say(this.fields.open(sealed, value)) : null;
    if (value instanceof Date) return isoWithOffset(value);
    return words?.[String(value)] ?? String(value);
  }
}
