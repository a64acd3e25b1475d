import { checkCharacterOf, type DocumentType } from '@kangqiao/domain';
import type { PatientFile } from '@kangqiao/his-port';
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

/** Adds a resident to the account of this token and proves control; answers the person's id. */
export const addActive = async (app: TestApp, token: string, { name, document } = LI_HUA): Promise<string> => {
  const added = await app.call('POST', '/api/v1/people', { token, body: { name, document, relation: 'self' } });
  const id = String(added.body.id);
  const proof = await app.call('POST', `/api/v1/people/${id}/proofs`, { token });
  await app.call('POST', `/api/v1/people/${id}/proofs/${String(proof.body.id)}/confirm`, {
    token,
    body: { code: app.messages.lastCode() },
  });
  return id;
};
