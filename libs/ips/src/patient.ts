import { DOCUMENT_NAMES } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import type { Identifier, Patient, Reference } from 'fhir/r4';
import { type DocumentContext, profiled } from './context';
import type { IpsPerson, IpsSummary } from './input';

const GENDERS = { male: 'male', female: 'female', unknown: 'unknown', unspecified: 'unknown' } as const;

/** Numbers of identity documents in the documents of the health service (WS/T 500). */
const RESIDENT_IDENTITY = 'urn:oid:2.16.156.10011.1.3';

const identifierOf = ({ document }: IpsPerson, t: Say): Identifier[] => {
  if (!document) return [];
  const { type, number } = document;
  if (type === 'resident-id') return [{ use: 'official', system: RESIDENT_IDENTITY, value: number }];
  return [{ use: 'official', type: { text: t.word(DOCUMENT_NAMES[type]) }, value: number }];
};

const contactsIn = (t: Say) => ({
  parent: t`父母`,
  child: t`子女`,
  spouse: t`配偶`,
  relative: t`亲属`,
  other: t`其他`,
});

const contactOf = (summary: IpsSummary | null, t: Say): Patient['contact'] => {
  const contact = summary?.emergencyContact;
  return contact
    ? [
        {
          relationship: [
            {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }],
              text: contactsIn(t)[contact.contactRelation],
            },
          ],
          name: { text: contact.name },
          telecom: [{ system: 'phone', value: contact.phone }],
        },
      ]
    : undefined;
};

export const addPatient = (context: DocumentContext, person: IpsPerson, summary: IpsSummary | null): Reference => {
  const identifier = identifierOf(person, context.t);
  const contact = contactOf(summary, context.t);
  return context.add(
    {
      resourceType: 'Patient',
      meta: profiled('Patient'),
      ...(identifier.length > 0 && { identifier }),
      name: [{ text: person.name }],
      ...(person.phone !== null && { telecom: [{ system: 'phone', value: person.phone }] }),
      gender: GENDERS[person.sex],
      birthDate: person.birthDate,
      ...(contact && { contact }),
    },
    'patient',
  );
};
