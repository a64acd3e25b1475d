import type {
  ConsentPurpose,
  DocumentType,
  LinkCapacity,
  LinkScope,
  PersonState,
  Relation,
  Sex,
} from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { currentConsents, CURRENT_CONSENTS } from '../../platform/access/current-consents';
import { PeopleLimitReached, PersonAlreadyAdded } from './people.errors';
import { type Identity, mayAdd, PEOPLE_LIMIT } from './people.policy';

/** A person as linked to one account. */
export interface LinkedPerson extends Identity {
  id: string;
  relation: Relation;
  state: PersonState;
  capacity: LinkCapacity;
  scope: LinkScope;
  sensitiveShown: boolean;
  /** When the link ends by itself. */
  expiresAt: Date | null;
  hasCard: boolean;
  /** Purposes that are agreed to in the words of today. */
  consents: ConsentPurpose[];
}

interface Row {
  id: string;
  relation: Relation;
  state: PersonState;
  nameSealed: Buffer;
  documentType: DocumentType;
  documentNumberSealed: Buffer;
  sex: Sex;
  birthDate: string;
  hasCard: number;
  capacity: LinkCapacity;
  scope: LinkScope;
  sensitiveShown: number;
  expiresAt: Date | null;
  consents: string | null;
}

const NAME = 'person.name';
const NUMBER = 'person.document_number';

const LINKED = `
  SELECT p.id, l.relation, l.state, p.name_sealed AS nameSealed, p.document_type AS documentType,
         p.document_number_sealed AS documentNumberSealed, p.sex, p.birth_date AS birthDate,
         l.capacity, l.scope, l.sensitive_shown AS sensitiveShown, l.expires_at AS expiresAt,
         EXISTS (SELECT 1 FROM health_card c WHERE c.person_id = p.id AND c.state = 'active') AS hasCard,
         ${CURRENT_CONSENTS} AS consents
    FROM family_link l JOIN person p ON p.id = l.person_id
   WHERE l.account_id = ?`;

/** People and the links to them; every read and write names the account whose they are. */
@Injectable()
export class PeopleStore {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async all(accountId: string): Promise<LinkedPerson[]> {
    const rows = await this.database.rows<Row>(`${LINKED} ORDER BY l.created_at, p.id`, [accountId]);
    return rows.map((row) => this.#open(row));
  }

  async find(accountId: string, personId: string): Promise<LinkedPerson | null> {
    const row = await this.database.row<Row>(`${LINKED} AND l.person_id = ?`, [accountId, personId]);
    return row && this.#open(row);
  }

  /** @throws PersonAlreadyAdded, PeopleLimitReached */
  add(accountId: string, identity: Identity, relation: Relation): Promise<string> {
    return this.database.transaction(async (tx) => {
      // Two phones of one account may add at the same moment; the account's row makes them queue.
      await tx.row('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      const links = await tx.rows<{ personId: string }>(
        'SELECT person_id AS personId FROM family_link WHERE account_id = ? FOR UPDATE',
        [accountId],
      );
      const personId = await this.#personOf(tx, identity);
      if (links.some((link) => link.personId === personId)) throw new PersonAlreadyAdded();
      if (mayAdd(links.length) === 0) throw new PeopleLimitReached(PEOPLE_LIMIT);
      await tx.change(
        `INSERT INTO family_link (id, account_id, person_id, relation, capacity, scope, state, created_at)
         VALUES (?, ?, ?, ?, ?, 'everything', 'awaiting-proof', ?)`,
        [this.ids.next(), accountId, personId, relation, relation === 'self' ? 'self' : 'family', this.clock.now()],
      );
      return personId;
    });
  }

  /** Control is proved: the person may be acted for, and the hospital's phone is known. */
  async activate(tx: Tx, accountId: string, personId: string, phone: string): Promise<void> {
    await tx.change(
      "UPDATE family_link SET state = 'active', activated_at = ? WHERE account_id = ? AND person_id = ?",
      [this.clock.now(), accountId, personId],
    );
    await tx.change('UPDATE person SET phone_sealed = ? WHERE id = ?', [
      this.fields.seal('person.phone', phone),
      personId,
    ]);
  }

  /** Answers whether there was a link. What was typed in about a person never proved is forgotten with the last one. */
  remove(accountId: string, personId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const removed = await tx.change('DELETE FROM family_link WHERE account_id = ? AND person_id = ?', [
        accountId,
        personId,
      ]);
      await tx.change(
        `DELETE FROM person WHERE id = ? AND phone_sealed IS NULL
            AND NOT EXISTS (SELECT 1 FROM family_link l WHERE l.person_id = ?)`,
        [personId, personId],
      );
      return removed === 1;
    });
  }

  /** While keys are rotated the row may lie under any of them; the locked span keeps a second one from being made. */
  async #underAnotherKey(tx: Tx, indexes: readonly Buffer[]): Promise<{ id: string } | null> {
    if (indexes.length === 1) return null;
    return tx.row<{ id: string }>('SELECT id FROM person WHERE identity_index IN (?) LIMIT 1 FOR UPDATE', [indexes]);
  }

  async #personOf(tx: Tx, { name, document, sex, birthDate }: Identity): Promise<string> {
    const identity = `${document.type}\n${document.number}\n${name}`;
    const index = this.fields.index('person.identity', identity);
    const elsewhere = await this.#underAnotherKey(tx, this.fields.indexes('person.identity', identity));
    if (elsewhere) return elsewhere.id;
    await tx.change(
      `INSERT INTO person (id, identity_index, name_sealed, document_type, document_number_sealed,
                           sex, birth_date, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE identity_index = identity_index`,
      [
        this.ids.next(),
        index,
        this.fields.seal(NAME, name),
        document.type,
        this.fields.seal(NUMBER, document.number),
        sex,
        birthDate,
        this.clock.now(),
      ],
    );
    const row = await tx.row<{ id: string }>('SELECT id FROM person WHERE identity_index = ? FOR UPDATE', [index]);
    if (!row) throw new Error('the person just kept is not there');
    return row.id;
  }

  #open(row: Row): LinkedPerson {
    return {
      id: row.id,
      relation: row.relation,
      state: row.state,
      name: this.fields.open(NAME, row.nameSealed),
      document: { type: row.documentType, number: this.fields.open(NUMBER, row.documentNumberSealed) },
      sex: row.sex,
      birthDate: row.birthDate,
      hasCard: Boolean(Number(row.hasCard)),
      capacity: row.capacity,
      scope: row.scope,
      sensitiveShown: row.sensitiveShown === 1,
      expiresAt: row.expiresAt,
      consents: currentConsents(row.consents),
    };
  }
}
