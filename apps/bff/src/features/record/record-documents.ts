import type { DocumentContent } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { mayKeep } from './may-keep';

const CONTENT = 'record_document.content';

/** What documents say, kept from the first time somebody opened them. */
@Injectable()
export class RecordDocuments {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  async of(personId: string, entryId: string): Promise<DocumentContent | null> {
    const row = await this.database.row<{ contentSealed: Buffer }>(
      'SELECT content_sealed AS contentSealed FROM record_document WHERE person_id = ? AND entry_id = ?',
      [personId, entryId],
    );
    if (!row) return null;
    const content = JSON.parse(this.fields.open(CONTENT, row.contentSealed)) as DocumentContent;
    return { ...content, createdAt: new Date(content.createdAt) };
  }

  /** Kept once, where the person agrees to copies; who opens it at the same moment keeps the same. */
  async keep(personId: string, entryId: string, content: DocumentContent): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await mayKeep(tx, personId))) return;
      await tx.change(
        `INSERT INTO record_document (person_id, entry_id, content_sealed, fetched_at) VALUES (?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE entry_id = entry_id`,
        [personId, entryId, this.fields.seal(CONTENT, JSON.stringify(content)), this.clock.now()],
      );
    });
  }
}
