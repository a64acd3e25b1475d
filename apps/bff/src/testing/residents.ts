import type { ConsentPurpose, Relation } from '@kangqiao/contracts';
import { checkCharacterOf, type DocumentType } from '@kangqiao/domain';
import type { PatientFile } from '@kangqiao/his-port';
import { Database } from '../database/database';
import { ConsentLedger } from '../features/consents/consent-ledger';
import { PeopleStore } from '../features/people/people.store';
import { CONSENT_VERSIONS } from '../platform/consents/consent-texts';
import type { TestApp } from './test-app';

interface Document {
  type: DocumentType;
  number: string;
}

/** An invented resident: the area 110199 is assigned to nobody. */
export const aResident = (birth: string, order: string): { type: 'resident-id'; number: string } => {
  const digits = `110199${birth}${order}`;
  return { type: 'resident-id', number: `${digits}${checkCharacterOf(digits)}` };
};

export const LI_HUA = { name: '李华', document: aResident('19900101', '001'), phone: '13800000001' };

/** The file that a hospital keeps for a resident. */
export const aFileOf = (
  { name, document, phone }: { name: string; document: Document; phone: string | null },
  patientNo = 'P000001',
): PatientFile & { document: Document } => ({ patientNo, name, document, phone, sex: 'male', birthDate: '1990-01-01' });

/** What a person agrees to when they use everything. */
export const FULL_CONSENT = ['identity', 'reports', 'record'] as const;

/** Notes a person's answer about consents, as their own. */
export const answerConsents = (
  app: TestApp,
  personId: string,
  purposes: readonly ConsentPurpose[],
  given = true,
): Promise<void> =>
  app.nest.get(Database).transaction((tx) =>
    app.nest.get(ConsentLedger).answer(
      tx,
      purposes.map((purpose) => ({
        personId,
        purpose,
        version: CONSENT_VERSIONS[purpose],
        given,
        capacity: 'self',
        accountId: 'test',
        evidence: null,
      })),
    ),
  );

/** All purposes, in the words that count, as a phone sends them. */
export const allConsents = () => FULL_CONSENT.map((purpose) => ({ purpose, version: CONSENT_VERSIONS[purpose] }));

/**
 * Adds a resident to the account of this token, agrees to everything and proves control; answers the person's id.
 * Unless told, the first of an account is its holder and the others are relatives.
 */
export const addActive = async (
  app: TestApp,
  token: string,
  { name, document, phone } = LI_HUA,
  relation: Relation = 'self',
): Promise<string> => {
  const add = (as: Relation) =>
    app.call('POST', '/api/v1/people', {
      token,
      body: { name, document, relation: as, scope: 'everything', consents: allConsents() },
    });
  const first = await add(relation);
  const added = first.body.code === 'SELF_ALREADY_ADDED' ? await add('relative') : first;
  const id = String(added.body.id);
  // By the number, not by a code: a phone is sent one code a minute, and here nobody waits.
  const body = { method: 'phone-number', phoneCode: phone };
  const proof = await app.call('POST', `/api/v1/people/${id}/proofs`, { token, body });
  if (proof.body.state !== 'confirmed') throw new Error(`not proved: ${proof.status} ${String(proof.body.code)}`);
  return id;
};

/** The account that added this person acts for them from now on, as after an approval: for whom no hospital can prove. */
export const approveAdded = async (app: TestApp, personId: string): Promise<void> => {
  const database = app.nest.get(Database);
  const link = await database.row<{ accountId: string }>(
    'SELECT account_id AS accountId FROM family_link WHERE person_id = ?',
    [personId],
  );
  const proved = {
    accountId: String(link?.accountId),
    personId,
    method: 'approval',
    phone: null,
    evidence: null,
  } as const;
  await database.transaction((tx) => app.nest.get(PeopleStore).activate(tx, proved));
};
