import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { identityText } from '../../platform/privacy/identity-text';
import { PrivateFields } from '../../platform/privacy/private-fields';
import type { Identity } from './people.policy';

/** Rows of `person`: one for everybody who is named, whichever accounts name them. */
@Injectable()
export class PersonRows {
  constructor(
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The id of this person, locked; made where there is none. The same statements run for the known and the unknown. */
  async keep(tx: Tx, identity: Identity): Promise<string> {
    const { name, document, sex, birthDate } = identity;
    const text = identityText(identity);
    const elsewhere = await this.#underAnotherKey(tx, this.fields.indexes('person.identity', text));
    if (elsewhere) return elsewhere.id;
    const index = this.fields.index('person.identity', text);
    await tx.change(
      `INSERT INTO person (id, identity_index, name_sealed, document_type, document_number_sealed,
                           sex, birth_date, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE identity_index = identity_index`,
      [
        this.ids.next(),
        index,
        this.fields.seal('person.name', name),
        document.type,
        this.fields.seal('person.document_number', document.number),
        sex,
        birthDate,
        this.clock.now(),
      ],
    );
    const row = await tx.row<{ id: string }>('SELECT id FROM person WHERE identity_index = ? FOR UPDATE', [index]);
    if (!row) throw new Error('the person just kept is not there');
    return row.id;
  }

  /** The phone that a hospital holds for the person, as the last proof found it. */
  async setPhone(tx: Tx, personId: string, phone: string): Promise<void> {
    await tx.change('UPDATE person SET phone_sealed = ? WHERE id = ?', [
      this.fields.seal('person.phone', phone),
      personId,
    ]);
  }

  /** Forgets what was typed in about somebody whom nobody ever proved and whom no account has any more. */
  async forgetIfNobodys(tx: Tx, personId: string): Promise<void> {
    await tx.change(
      `DELETE FROM person WHERE id = ? AND phone_sealed IS NULL
          AND NOT EXISTS (SELECT 1 FROM family_link l WHERE l.person_id = ?)
          AND NOT EXISTS (SELECT 1 FROM consent_current g WHERE g.person_id = ?)`,
      [personId, personId, personId],
    );
  }

  /** While keys are rotated the row may lie under any of them; the locked span keeps a second one from being made. */
  async #underAnotherKey(tx: Tx, indexes: readonly Buffer[]): Promise<{ id: string } | null> {
    if (indexes.length === 1) return null;
    return tx.row<{ id: string }>('SELECT id FROM person WHERE identity_index IN (?) LIMIT 1 FOR UPDATE', [indexes]);
  }
}
