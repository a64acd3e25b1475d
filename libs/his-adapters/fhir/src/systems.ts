import type { DocumentType } from '@kangqiao/domain';

/** Identifier, extension and code systems, as docs/wires/fhir.md has them. */
export const CLIENT_REF = 'urn:kangqiao:client-ref';
export const QUEUE_NO = 'urn:kangqiao:queue-no';
export const REFUSAL = 'urn:kangqiao:refusal';
export const FEE = 'urn:kangqiao:fee';
export const INTRODUCTION = 'urn:kangqiao:introduction';
export const SUBSTITUTE = 'urn:kangqiao:substitute';
export const HOLD_EXPIRES = 'urn:kangqiao:hold-expires';

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const ORGANIZATION_TYPE = 'http://terminology.hl7.org/CodeSystem/organization-type';
export const PRACTITIONER_ROLE = 'http://terminology.hl7.org/CodeSystem/practitioner-role';
export const CANCELLATION_REASON = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason';
export const DIAGNOSTIC_SECTION = 'http://terminology.hl7.org/CodeSystem/v2-0074';
export const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
export const OBSERVATION_CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** Unless the hospital has its own. */
export const DOCUMENT_SYSTEMS: Record<DocumentType, string> = {
  'resident-id': 'urn:oid:2.16.840.1.113883.2.23.1.19.1',
  'hmt-residence-permit': 'urn:kangqiao:document:hmt-residence-permit',
  'foreign-permanent-residence': 'urn:kangqiao:document:foreign-permanent-residence',
  'hk-macau-permit': 'urn:kangqiao:document:hk-macau-permit',
  'taiwan-permit': 'urn:kangqiao:document:taiwan-permit',
  passport: 'urn:kangqiao:document:passport',
  'birth-certificate': 'urn:kangqiao:document:birth-certificate',
  newborn: 'urn:kangqiao:document:newborn',
};
