import type { CodeableConcept, Reference, Resource } from '@medplum/fhirtypes';

export const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
export const PATIENT_SYSTEM = 'urn:oid:2.16.156.10011.2.5.1.4';
export const CLIENT_REF_SYSTEM = 'urn:kangqiao:client-ref';
export const QUEUE_SYSTEM = 'urn:kangqiao:queue-no';
export const VISIT_SYSTEM = 'urn:kangqiao:kq-hean:visit-no';
export const DOCUMENT_SYSTEMS = {
  'resident-id': 'urn:oid:2.16.840.1.113883.2.23.1.19.1',
  'hmt-residence-permit': 'urn:kangqiao:document:hmt-residence-permit',
  'foreign-permanent-residence': 'urn:kangqiao:document:foreign-permanent-residence',
  'hk-macau-permit': 'urn:kangqiao:document:hk-macau-permit',
  'taiwan-permit': 'urn:kangqiao:document:taiwan-permit',
  passport: 'urn:kangqiao:document:passport',
  'birth-certificate': 'urn:kangqiao:document:birth-certificate',
  newborn: 'urn:kangqiao:document:newborn',
} as const;

/** A code of HL7's own terminology. */
export const coded = (system: string, code: string, text?: string): CodeableConcept => ({
  coding: [{ system: `${TERMINOLOGY}/${system}`, code }],
  ...(text === undefined ? {} : { text }),
});

export const coding = (system: string, code: string, text: string): CodeableConcept => ({
  coding: [{ system, code, display: text }],
  text,
});

export const referenceTo = <T extends Resource>(
  type: T['resourceType'],
  id: string,
  display?: string,
): Reference<T> => ({ reference: `${type}/${id}`, ...(display === undefined ? {} : { display }) });

/** The id in a reference to the given type; undefined for all else. */
export const idIn = (reference: Reference | undefined, type: Resource['resourceType']): string | undefined => {
  const [of, id, ...more] = reference?.reference?.split('/') ?? [];
  return of === type && id && more.length === 0 ? id : undefined;
};
