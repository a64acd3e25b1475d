import type {
  AddPerson,
  ConsentPurpose,
  FieldProblem,
  LinkCapacity,
  LinkScope,
  PersonActions,
  PersonState,
} from '@kangqiao/contracts';
import { type DocumentType, normaliseName, parseIdentityDocument, type Sex } from '@kangqiao/domain';

/** People one account may act for, those awaiting proof included. */
export const PEOPLE_LIMIT = 6;

/** How many more people an account may add. */
export const mayAdd = (count: number): number => Math.max(0, PEOPLE_LIMIT - count);

export interface Identity {
  name: string;
  document: { type: DocumentType; number: string };
  birthDate: string;
  sex: Sex;
}

export type IdentityResult = { ok: true; identity: Identity } | { ok: false; problems: FieldProblem[] };

/** Who is meant, in one spelling; all that is wrong is told at once. */
export const identityOf = ({ name, document }: Pick<AddPerson, 'name' | 'document'>): IdentityResult => {
  const named = normaliseName(name);
  const read = parseIdentityDocument(document);
  if (named.ok && read.ok) {
    return {
      ok: true,
      identity: { name: named.name, document: read.document, birthDate: read.birthDate, sex: read.sex },
    };
  }
  return {
    ok: false,
    problems: [
      ...(named.ok ? [] : [{ field: 'name', message: named.problem }]),
      ...(read.ok ? [] : [{ field: 'document.number', message: read.problem }]),
    ],
  };
};

/** A link as far as it decides what may be done. */
export interface LinkTerms {
  state: PersonState;
  capacity: LinkCapacity;
  scope: LinkScope;
  consents: readonly ConsentPurpose[];
}

/** What the account can do for the person now. */
export const actionsOf = ({ state, capacity, scope, consents }: LinkTerms): PersonActions => {
  if (state !== 'active') {
    return { prove: ['phone-code'], book: false, card: false, reports: false, record: false, manage: false };
  }
  const isKnown = consents.includes('identity');
  return {
    prove: [],
    book: isKnown,
    card: isKnown,
    reports: scope !== 'booking' && consents.includes('reports'),
    record: scope === 'everything' && consents.includes('record'),
    manage: capacity !== 'family',
  };
};
