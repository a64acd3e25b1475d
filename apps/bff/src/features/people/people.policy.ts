import type { LinkCapacity, PersonActions, ProofMethod, Relation } from '@kangqiao/contracts';
import { ageOn, guardianStage, type IdentityDocument, localDateOf } from '@kangqiao/domain';
import type { AccessPurpose } from '../../platform/access/access-purpose';
import { decide } from '../../platform/access/decide';
import type { LinkedPerson } from './people.store';

/** From this age on a face can be compared with the one of the resident identity card. */
const FACE_AGE = 14;

/** How many more people an account may add. */
export const mayAdd = (count: number, limit: number): number => Math.max(0, limit - count);

export interface Identity {
  name: string;
  document: IdentityDocument;
  birthDate: string;
  sex: 'male' | 'female';
}

export type CapacityVerdict =
  | {
      kind: 'fine';
      capacity: LinkCapacity;
      /** Only an account whose holder proved who they are may add so. */ needsSelf: boolean;
    }
  /** Under fourteen, and whoever adds them does not say that it is their child. */
  | { kind: 'guardian-required' };

/** As whom the account would act for somebody of that birth date; a grown-up child is family like any other. */
export const capacityFor = (relation: Relation, birthDate: string, now: Date): CapacityVerdict => {
  const stage = guardianStage(birthDate, now);
  if (relation === 'child' && stage !== 'ended') return { kind: 'fine', capacity: 'guardian', needsSelf: true };
  if (stage === 'full') return { kind: 'guardian-required' };
  return { kind: 'fine', capacity: relation === 'self' ? 'self' : 'family', needsSelf: false };
};

type Provable = Pick<LinkedPerson, 'capacity' | 'document' | 'birthDate' | 'hasSelf'>;

/** Ways in which control over somebody can be proved; the same whether or not they use this service. */
export const proofMethodsFor = ({ capacity, document, birthDate, hasSelf }: Provable, now: Date): ProofMethod[] => {
  if (document.type === 'newborn') return ['guardian'];
  const methods: ProofMethod[] = ['phone-code', 'phone-number'];
  if (capacity !== 'self' && hasSelf) methods.push('approval');
  if (document.type === 'resident-id' && ageOn(birthDate, localDateOf(now)) >= FACE_AGE) methods.push('face');
  return methods;
};

/** What the account can do for the person now, as the one access rule says. */
export const actionsOf = (person: LinkedPerson, now: Date): PersonActions => {
  const may = (purpose: AccessPurpose): boolean => decide(person, purpose, now, person.consents).kind === 'allowed';
  return {
    prove: person.state === 'active' ? [] : proofMethodsFor(person, now),
    book: may('book'),
    card: may('card'),
    reports: may('reports'),
    record: may('record'),
    manage: may('manage'),
  };
};
