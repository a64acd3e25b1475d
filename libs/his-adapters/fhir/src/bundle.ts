import { readExactJson } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4';

/** A resource by its type. */
export type Resource<T extends FhirResource['resourceType']> = Extract<FhirResource, { resourceType: T }>;

/** With the digits of its decimals, for they mean something: see `digitsOf`. @throws HospitalFault when it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return readExactJson(text);
  } catch {
    throw new HospitalFault('MALFORMED', 'not JSON');
  }
}

/** A reply that is a searchset; what is in it is still to be looked at. @throws HospitalFault when it is anything else */
export function searchset(value: unknown, where: string): Bundle {
  if (!isSearchset(value)) throw new HospitalFault('MALFORMED', `${where}: not a searchset`);
  return value;
}

/** The resources of a searchset without what a server adds besides the matches, such as its own remarks. */
export function matches<T extends FhirResource['resourceType']>(bundle: Bundle, type: T): Resource<T>[] {
  const isMatch = (entry: BundleEntry) => (entry.search?.mode ?? 'match') === 'match';
  return (bundle.entry ?? []).filter(isMatch).map(({ resource }) => {
    if (!isA(resource, type)) throw new HospitalFault('MALFORMED', `${type}: another resource`);
    return resource;
  });
}

/** Whether it calls itself a resource of this type. */
export function isA<T extends FhirResource['resourceType']>(value: unknown, type: T): value is Resource<T> {
  return typeof value === 'object' && value !== null && (value as Partial<FhirResource>).resourceType === type;
}

/** @throws HospitalFault when an id is missing or comes twice */
export function requireOwnIds(resources: { id?: string }[], where: string): void {
  const ids = resources.map(({ id }) => id);
  if (ids.includes(undefined)) throw new HospitalFault('MISSING_FIELD', `${where}.id`);
  if (new Set(ids).size !== ids.length) throw new HospitalFault('DUPLICATE_ID', `${where}.id`);
}

function isSearchset(value: unknown): value is Bundle {
  if (!isA(value, 'Bundle')) return false;
  const { type, entry, link } = value;
  return type === 'searchset' && [entry, link].every((list) => list === undefined || Array.isArray(list));
}
