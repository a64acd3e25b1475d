import type { Bundle } from 'fhir/r4';
import type { Hospital } from '../hospital/hospital';
import { COLLECTIONS } from './collections';
import { FhirProblem } from './outcomes';
import { PATIENT_SYSTEM, patientIdOf, toPatient, type Searchable } from './resources';

/** The most entries of one page, whatever `_count` asks for: small, so that paging is no rare event. */
export const PAGE_LIMIT = 10;

export interface Address {
  /** Such as `http://127.0.0.1:8090/fhir`. */
  base: string;
  type: string;
  query: URLSearchParams;
}

function wholeNumber(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw new FhirProblem(400, 'invalid', `${name} must be a whole number`);
  return Number(text);
}

function patientsByIdentifier(query: URLSearchParams, hospital: Hospital): Searchable[] {
  const identifier = query.get('identifier');
  if (!identifier) throw new FhirProblem(400, 'required', 'identifier is required');
  const [system, value] = identifier.includes('|') ? identifier.split('|', 2) : [PATIENT_SYSTEM, identifier];
  const file = system === PATIENT_SYSTEM && value ? hospital.files.find(value) : undefined;
  return file ? [{ patientNo: file.patientNo, date: '', resource: toPatient(file) }] : [];
}

/** The id of the patient whose resources are asked for. */
export const patientOf = (query: URLSearchParams): string | undefined =>
  (query.get('patient') ?? query.get('subject'))?.replace(/^Patient\//, '');

function ofPatient(type: string, query: URLSearchParams, hospital: Hospital): Searchable[] {
  const collection = COLLECTIONS[type];
  if (!collection) throw new FhirProblem(404, 'not-supported', `${type} is not served here`);
  const patient = patientOf(query);
  if (!patient) throw new FhirProblem(400, 'required', 'patient is required');
  const sort = query.get('_sort') ?? `-${collection.dateParameter}`;
  if (sort.replace(/^-/, '') !== collection.dateParameter) {
    throw new FhirProblem(400, 'invalid', `_sort knows ${collection.dateParameter} only`);
  }
  const direction = sort.startsWith('-') ? -1 : 1;
  return collection
    .all(hospital.world)
    .filter((item) => patientIdOf(item.patientNo) === patient)
    .sort((a, b) => direction * a.date.localeCompare(b.date));
}

/** Everything that matches, before it is cut into pages. */
export const search = ({ type, query }: Address, hospital: Hospital): Searchable[] =>
  type === 'Patient' ? patientsByIdentifier(query, hospital) : ofPatient(type, query, hospital);

function linkTo({ base, type, query }: Address, offset: number): string {
  const parameters = new URLSearchParams(query);
  if (offset > 0) parameters.set('_offset', String(offset));
  return `${base}/${type}?${parameters}`;
}

/** One page of a search, with the link to the next. */
export function toBundle(found: readonly Searchable[], address: Address): Bundle {
  const size = Math.min(wholeNumber(address.query, '_count') ?? PAGE_LIMIT, PAGE_LIMIT);
  const offset = wholeNumber(address.query, '_offset') ?? 0;
  const link = [{ relation: 'self', url: linkTo(address, offset) }];
  if (size > 0 && offset + size < found.length) link.push({ relation: 'next', url: linkTo(address, offset + size) });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link,
    entry: found.slice(offset, offset + size).map(({ resource }) => ({
      fullUrl: `${address.base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
  };
}

/** One resource by its id. */
export function read(type: string, id: string, hospital: Hospital): Searchable['resource'] {
  const collection = COLLECTIONS[type];
  if (type !== 'Patient' && !collection) throw new FhirProblem(404, 'not-supported', `${type} is not served here`);
  const file = type === 'Patient' ? hospital.files.find(id.replace(/^pat-/, '')) : undefined;
  const found = file
    ? toPatient(file)
    : collection?.all(hospital.world).find((item) => item.resource.id === id)?.resource;
  if (found?.id !== id) throw new FhirProblem(404, 'not-found', `there is no ${type}/${id}`);
  return found;
}
