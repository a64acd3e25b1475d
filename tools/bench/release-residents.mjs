/** Residents by the thousand, each with a session, a person, consents and a file at the hospital, written in bulk. */
import { randomBytes } from 'node:crypto';

const AT_ONCE = 500;
const HOUR_MS = 3_600_000;
const id = () => randomBytes(16).toString('base64url');

const TABLES = {
  account: ['id', 'openid_index', 'openid_sealed', 'elder_mode', 'created_at'],
  sign_in: ['id', 'account_id', 'token_hash', 'created_at', 'last_seen_at', 'expires_at'],
  person: [
    ...['id', 'identity_index', 'name_sealed', 'document_type', 'document_number_sealed', 'sex', 'birth_date'],
    'created_at',
  ],
  family_link: ['account_id', 'person_id', 'id', 'relation', 'capacity', 'scope', 'state', 'created_at'],
  consent_current: ['person_id', 'purpose', 'version', 'given', 'capacity', 'at'],
  hospital_patient: [
    'id',
    'person_id',
    'hospital_id',
    'patient_no_index',
    'patient_no_sealed',
    'is_current',
    'found_at',
  ],
};

function rowsOf(fields, hashOf, index, now) {
  const [accountId, personId, token] = [id(), id(), randomBytes(32).toString('base64url')];
  const number = `E${String(index).padStart(2, '0')}`;
  const openid = `o${id()}`;
  const patientNo = `P${index}`;
  return {
    resident: { token, personId },
    rows: {
      account: [accountId, fields.index('account.openid', openid), fields.seal('account.openid', openid), 0, now],
      sign_in: [id(), accountId, hashOf(token), now, now, new Date(now.getTime() + 24 * HOUR_MS)],
      person: [
        ...[personId, randomBytes(32), fields.seal('person.name', '李华'), 'passport'],
        ...[fields.seal('person.document_number', number), 'male', '1990-01-01', now],
      ],
      family_link: [accountId, personId, id(), 'self', 'self', 'everything', 'active', now],
      consent_current: [personId, 'identity', 1, 1, 'self', now],
      hospital_patient: [
        ...[id(), personId, 'kq-first', fields.index('hospital_patient.patient_no', patientNo)],
        ...[fields.seal('hospital_patient.patient_no', patientNo), 1, now],
      ],
    },
  };
}

/**
 * @param {{ database: object, fields: object, hashOf: (token: string) => Buffer, count: number, now: Date }} given
 * @returns {Promise<{ token: string, personId: string }[]>}
 */
export async function settleResidents({ database, fields, hashOf, count, now }) {
  const residents = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) =>
      rowsOf(fields, hashOf, from + at, now),
    );
    residents.push(...some.map(({ resident }) => resident));
    await database.transaction(async (tx) => {
      for (const [table, columns] of Object.entries(TABLES)) {
        const values = `(${columns.map(() => '?').join(', ')})`;
        await tx.change(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => values).join(', ')}`,
          some.flatMap(({ rows }) => rows[table]),
        );
      }
    });
  }
  return residents;
}
