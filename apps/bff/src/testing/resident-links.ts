import type { LinkSnapshot } from '../platform/access/link-snapshot';
import type { SignedInResident } from '../platform/auth/signed-in-resident';
import type { PrivateFields } from '../platform/privacy/private-fields';

const BIRTH_DATE = '1980-01-01';

const linkTo = (fields: PrivateFields, personId: string): LinkSnapshot => ({
  personId,
  state: 'active',
  relation: 'relative',
  capacity: 'family',
  scope: 'everything',
  sensitiveShown: false,
  expiresAt: null,
  birthDate: BIRTH_DATE,
  consents: ['identity', 'reports', 'record'],
  person: {
    id: personId,
    nameSealed: fields.seal('person.name', '李华'),
    sex: 'male',
    birthDate: BIRTH_DATE,
    documentType: 'passport',
    documentNumberSealed: fields.seal('person.document_number', 'E00000001'),
    phoneSealed: null,
  },
});

/** A request of an account that may act for these people, as its token would open it; no database is asked. */
export const aResidentWith = (
  fields: PrivateFields,
  accountId: string,
  personIds: readonly string[],
): SignedInResident => ({
  accountId,
  signInId: `sign-in-of-${accountId}`,
  confirmedAt: new Date(),
  links: personIds.map((personId) => linkTo(fields, personId)),
  decisions: [],
  swept: new Set(),
  subject: { hospitalId: null, title: null },
});
