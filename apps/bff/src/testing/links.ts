import type { ConsentPurpose, LinkCapacity, LinkScope, PersonState, Relation } from '@kangqiao/contracts';
import type { DocumentType, Sex } from '@kangqiao/domain';
import { Database } from '../database/database';
import { Sessions } from '../platform/auth/sessions';
import { Clock } from '../platform/clock';
import { Ids } from '../platform/ids';
import { PrivateFields } from '../platform/privacy/private-fields';
import { answerConsents } from './residents';
import type { TestApp } from './test-app';

export interface TestPerson {
  name: string;
  document: { type: DocumentType; number: string };
  birthDate: string;
  phone: string;
  sex?: Sex;
}

export interface TestLink {
  relation?: Relation;
  capacity?: LinkCapacity;
  scope?: LinkScope;
  state?: PersonState;
  sensitiveShown?: boolean;
  expiresAt?: Date | null;
  /** What the person agrees to; everything unless told. */
  consents?: readonly ConsentPurpose[];
}

const EVERYTHING: readonly ConsentPurpose[] = ['identity', 'reports', 'record'];

/** The row of a person, made where there is none. */
const personRow = async (app: TestApp, { name, document, birthDate, phone, sex = 'male' }: TestPerson) => {
  const fields = app.nest.get(PrivateFields);
  const database = app.nest.get(Database);
  const index = fields.index('person.identity', `${document.type}\n${document.number}\n${name}`);
  await database.change(
    `INSERT INTO person (id, identity_index, name_sealed, document_type, document_number_sealed, sex, birth_date,
                         phone_sealed, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE identity_index = identity_index`,
    [
      app.nest.get(Ids).next(),
      index,
      fields.seal('person.name', name),
      document.type,
      fields.seal('person.document_number', document.number),
      sex,
      birthDate,
      fields.seal('person.phone', phone),
      app.nest.get(Clock).now(),
    ],
  );
  const row = await database.row<{ id: string }>('SELECT id FROM person WHERE identity_index = ?', [index]);
  return row?.id ?? '';
};

/** Links the account of a token to a person on any terms, as the database stands after all was proved; their id. */
export const addLinked = async (app: TestApp, token: string, person: TestPerson, link: TestLink = {}) => {
  const { relation = 'self', capacity = 'self', scope = 'everything', state = 'active' } = link;
  const { sensitiveShown = false, expiresAt = null, consents = EVERYTHING } = link;
  const { accountId } = (await app.nest.get(Sessions).open(token)).resident;
  const personId = await personRow(app, person);
  const now = app.nest.get(Clock).now();
  await app.nest.get(Database).change(
    `INSERT INTO family_link (account_id, person_id, id, relation, capacity, scope, state, sensitive_shown, created_at,
                              activated_at, expires_at, method)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      accountId,
      personId,
      app.nest.get(Ids).next(),
      relation,
      capacity,
      scope,
      state,
      sensitiveShown ? 1 : 0,
      now,
      state === 'active' ? now : null,
      expiresAt,
      state === 'active' ? 'phone-code' : null,
    ],
  );
  if (consents.length > 0) await answerConsents(app, personId, consents);
  return personId;
};
