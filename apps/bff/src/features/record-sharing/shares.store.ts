import type { ShareScope } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { ShareTerms } from './share-state';
import { type Giver, requireStillGiving } from './sharing-rights';

const TITLE = 'record_share.title';
const CONTENT = 'record_share.content';
const RECIPIENT = 'record_share_opening.recipient';

export interface StoredShare extends ShareTerms {
  id: string;
  personId: string;
  scope: ShareScope;
  title: string;
  viewsAllowed: number;
  createdAt: Date;
}

export interface NewShare extends StoredShare {
  tokenHash: Buffer;
  passcodeHash: Buffer;
  /** JWE. */
  content: string;
}

export interface StoredOpening {
  shareId: string;
  recipient: string;
  at: Date;
}

type Row = Omit<StoredShare, 'title'> & { titleSealed: Buffer };

const COLUMNS = `id, person_id AS personId, scope, title_sealed AS titleSealed, views_allowed AS viewsAllowed,
  views_left AS viewsLeft, wrong_left AS wrongLeft, created_at AS createdAt, expires_at AS expiresAt,
  ended_at AS endedAt`;

/** Open in the sense of `shareState`. */
const IS_OPEN = 'ended_at IS NULL AND wrong_left > 0 AND views_left > 0 AND expires_at > ?';

@Injectable()
export class SharesStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** @throws AppError PERSON_NOT_FOUND when the giver lost the right in the meantime */
  async add(share: NewShare, giver: Giver): Promise<void> {
    const { id, personId, tokenHash, passcodeHash, scope, title, content, viewsAllowed, viewsLeft, wrongLeft } = share;
    await this.database.transaction(async (tx) => {
      await requireStillGiving(tx, giver);
      await tx.change(
        `INSERT INTO record_share
         (id, person_id, token_hash, passcode_hash, scope, title_sealed, content_sealed, views_allowed, views_left,
          wrong_left, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[id, personId, tokenHash, passcodeHash, scope, this.fields.seal(TITLE, title)],
          ...[this.fields.seal(CONTENT, content), viewsAllowed, viewsLeft, wrongLeft, share.createdAt, share.expiresAt],
        ],
      );
    });
  }

  /** Newest first. */
  async ofPerson(personId: string, since: Date): Promise<StoredShare[]> {
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS} FROM record_share WHERE person_id = ? AND created_at > ? ORDER BY created_at DESC, id LIMIT 100`,
      [personId, since],
    );
    return rows.map((row) => this.#open(row));
  }

  async one(personId: string, id: string): Promise<StoredShare | null> {
    const row = await this.database.row<Row>(`SELECT ${COLUMNS} FROM record_share WHERE id = ? AND person_id = ?`, [
      id,
      personId,
    ]);
    return row && this.#open(row);
  }

  async byToken(tokenHash: Buffer): Promise<(StoredShare & { passcodeHash: Buffer }) | null> {
    const row = await this.database.row<Row & { passcodeHash: Buffer }>(
      `SELECT ${COLUMNS}, passcode_hash AS passcodeHash FROM record_share WHERE token_hash = ?`,
      [tokenHash],
    );
    return row && { ...this.#open(row), passcodeHash: row.passcodeHash };
  }

  /** The JWE; null as soon as it may not be opened any more. */
  async content(id: string): Promise<string | null> {
    const row = await this.database.row<{ contentSealed: Buffer | null }>(
      'SELECT content_sealed AS contentSealed FROM record_share WHERE id = ?',
      [id],
    );
    return row?.contentSealed ? this.fields.open(CONTENT, row.contentSealed) : null;
  }

  async openings(shareIds: readonly string[]): Promise<StoredOpening[]> {
    if (shareIds.length === 0) return [];
    const rows = await this.database.rows<{ shareId: string; recipientSealed: Buffer; at: Date }>(
      `SELECT share_id AS shareId, recipient_sealed AS recipientSealed, \`at\` FROM record_share_opening
        WHERE share_id IN (?) ORDER BY \`at\`, id`,
      [shareIds],
    );
    return rows.map(({ shareId, recipientSealed, at }) => ({
      shareId,
      recipient: this.fields.open(RECIPIENT, recipientSealed),
      at,
    }));
  }

  /** Uses one of the attempts that are left; false = the share is not open. Of any number at a time no more get one. */
  async takeAttempt(id: string, now: Date): Promise<boolean> {
    const changed = await this.database.change(
      `UPDATE record_share SET wrong_left = wrong_left - 1 WHERE id = ? AND ${IS_OPEN}`,
      [id, now],
    );
    return changed > 0;
  }

  /** The attempt was right: gives it back, and counts the view. False = the share ended in the meantime. */
  async takeView(tx: Tx, id: string, now: Date): Promise<boolean> {
    const changed = await tx.change(
      `UPDATE record_share SET wrong_left = wrong_left + 1, views_left = views_left - 1
        WHERE id = ? AND ended_at IS NULL AND views_left > 0 AND expires_at > ? AND content_sealed IS NOT NULL`,
      [id, now],
    );
    return changed > 0;
  }

  async addOpening(tx: Tx, opening: StoredOpening & { id: string; personId: string }): Promise<void> {
    const { id, shareId, personId, recipient, at } = opening;
    await tx.change(
      'INSERT INTO record_share_opening (id, share_id, person_id, recipient_sealed, `at`) VALUES (?, ?, ?, ?, ?)',
      [id, shareId, personId, this.fields.seal(RECIPIENT, recipient), at],
    );
  }

  /** Forgets the content of a share that has used its last attempt. */
  async lock(id: string): Promise<void> {
    await this.database.change('UPDATE record_share SET content_sealed = NULL WHERE id = ? AND wrong_left <= 0', [id]);
  }

  /** Also while the last attempt is being judged, which for that moment looks like a locked share. */
  async end(id: string, now: Date): Promise<void> {
    await this.database.change(
      `UPDATE record_share SET ended_at = ?, content_sealed = NULL
        WHERE id = ? AND ended_at IS NULL AND views_left > 0 AND expires_at > ? AND content_sealed IS NOT NULL`,
      [now, id, now],
    );
  }

  /** Forgets the contents of what is over, and shares of long ago altogether. */
  async tidy(now: Date, forgetBefore: Date): Promise<void> {
    const over = await this.database.rows<{ id: string }>(
      'SELECT id FROM record_share WHERE expires_at <= ? AND content_sealed IS NOT NULL LIMIT 1000',
      [now],
    );
    for (const { id } of over)
      await this.database.change('UPDATE record_share SET content_sealed = NULL WHERE id = ?', [id]);
    const old = await this.database.rows<{ id: string }>(
      'SELECT id FROM record_share WHERE expires_at <= ? LIMIT 1000',
      [forgetBefore],
    );
    for (const { id } of old) {
      await this.database.change('DELETE FROM record_share WHERE id = ?', [id]);
      const openings = await this.database.rows<{ id: string }>(
        'SELECT id FROM record_share_opening WHERE share_id = ?',
        [id],
      );
      for (const opening of openings)
        await this.database.change('DELETE FROM record_share_opening WHERE id = ?', [opening.id]);
    }
  }

  #open({ titleSealed, ...row }: Row): StoredShare {
    return { ...row, title: this.fields.open(TITLE, titleSealed) };
  }
}
