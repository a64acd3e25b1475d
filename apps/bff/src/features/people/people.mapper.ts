import type { Person } from '@kangqiao/contracts';
import { isoWithOffset, maskDocumentNumber, maskName } from '@kangqiao/domain';
import { actionsOf } from './people.policy';
import type { LinkedPerson } from './people.store';

/**
 * What a phone is told. Before proof it is told nothing that was not typed in on it, and the name not even in full;
 * whether the person uses this service, has a card or agreed to anything stays unsaid.
 */
export const toPerson = (person: LinkedPerson, now: Date): Person => {
  const nameMasked = maskName(person.name);
  const isActive = person.state === 'active';
  return {
    id: person.id,
    name: isActive ? person.name : nameMasked,
    nameMasked,
    documentType: person.document.type,
    documentNumberMasked: maskDocumentNumber(person.document.number),
    sex: person.sex,
    birthDate: person.birthDate,
    relation: person.relation,
    state: person.state,
    hasCard: isActive && person.hasCard,
    capacity: person.capacity,
    scope: person.scope,
    sensitiveShown: person.sensitiveShown,
    expiresAt: person.expiresAt && isoWithOffset(person.expiresAt),
    consents: isActive ? [...person.consents] : [],
    actions: actionsOf(person, now),
  };
};
