import type { DocumentContent } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { mayKeep } from './may-keep';

const CONTENT = 'record_document.content';

/** What a document says, and when the hospital said so. */
export interface SaidDocument {
  content: DocumentContent;
  saidAt: Date;
}

/** What documents say, kept from the first time somebody opened them, as their hospitals last said it. */
@Injectable()
export class RecordDocuments {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  async of(personId: string, entryId: string): Promise<SaidDocument | null> {
    const row = await this.database.row<{ contentSealed: Buffer; saidAt: Date }>(
      'SELECT content_sealed AS contentSealed, fetched_at AS saidAt FROM record_document WHERE person_id = ? AND entry_id = ?',
      [personId, entryId],
    );
    if (!row) return null;
    const content = JSON.parse(this.fields.open(CONTENT, row.contentSealed)) as DocumentContent;
    return { content: { ...content, createdAt: new Date(content.createdAt) }, saidAt: row.saidAt };
  }

  /** Kept where the person agrees to copies, in place of what the hospital said before. */
  async keep(personId: string, entryId: string, { content, saidAt }: SaidDocument): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, personId))) return;
      await tx.change(
        `INSERT INTO record_document (person_id, entry_id, content_sealed, fetched_at) VALUES (?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE content_sealed = IF(VALUES(fetched_at) < fetched_at, content_sealed, VALUES(content_sealed)),
             fetched_at = GREATEST(fetched_at, VALUES(fetched_at))`,
        [personId, entryId, this.fields.seal(CONTENT, JSON.stringify(content)), saidAt],
      );
    });
  }
}
