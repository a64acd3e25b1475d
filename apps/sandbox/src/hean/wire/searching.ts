import { FhirRouter } from '@medplum/fhir-router';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { FhirProblem } from '../desk/refusals';
import { loadDefinitions } from '../engine/definitions';
import type { Store } from '../engine/store';
import { RESULT_PARAMETERS, SERVED } from './search-parameters';

/** The most entries of one page, whatever `_count` asks for. */
const PAGE_LIMIT = 20;
/** Sessions are read with all their numbers at once. */
const SLOT_PAGE_LIMIT = 200;

/** The engine's own router; it finds and reads, everything that changes something is the desk's. */
const router = new FhirRouter();

async function ask(url: string, store: Store): Promise<Resource> {
  loadDefinitions();
  const [outcome, resource] = await router.handleRequest(
    { method: 'GET', url, pathname: '', body: undefined, params: {}, query: {} },
    store,
  );
  if (resource) return resource;
  const notFound = outcome.issue[0]?.code === 'not-found';
  throw new FhirProblem(
    notFound ? 404 : 400,
    notFound ? 'not-found' : 'invalid',
    outcome.issue[0]?.details?.text ?? url,
  );
}

function wholeNumber(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw new FhirProblem(400, 'invalid', `${name} must be a whole number`);
  return Number(text);
}

/** The engine finds nothing by a parameter that it does not know; here such a search is refused. */
function check(type: string, query: URLSearchParams): void {
  const served = SERVED[type];
  if (!served) throw new FhirProblem(404, 'not-supported', `${type} is not served here`);
  for (const name of query.keys()) {
    if (!served.parameters.includes(name) && !RESULT_PARAMETERS.includes(name)) {
      throw new FhirProblem(400, 'not-supported', `${type} is not searched by ${name}`);
    }
  }
  const sort = query.get('_sort')?.replace(/^-/, '');
  if (sort !== undefined && !served.parameters.includes(sort)) {
    throw new FhirProblem(400, 'not-supported', `${type} is not sorted by ${sort}`);
  }
  if (served.needs.length > 0 && !served.needs.some((name) => query.has(name))) {
    throw new FhirProblem(400, 'required', `${type} is searched by one of ${served.needs.join(', ')}`);
  }
}

export interface Address {
  /** Such as `http://127.0.0.1:8090/hean/fhir`. */
  base: string;
  type: string;
  query: URLSearchParams;
}

/** One resource as an entry that matched. */
export const toEntry = (base: string, resource: Resource) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
  search: { mode: 'match' as const },
});

/** One page of a search, with the link to the next. */
export async function search({ base, type, query }: Address, store: Store): Promise<Bundle> {
  check(type, query);
  const limit = type === 'Slot' ? SLOT_PAGE_LIMIT : PAGE_LIMIT;
  const size = Math.min(wholeNumber(query, '_count') ?? limit, limit);
  const offset = wholeNumber(query, '_offset') ?? 0;
  const page = new URLSearchParams(query);
  page.delete('_format');
  page.set('_count', String(size));
  page.set('_offset', String(offset));
  const found = (await ask(`/${type}?${page}`, store)) as Bundle;
  const total = found.total ?? 0;
  const linkTo = (place: number): string => {
    const parameters = new URLSearchParams(query);
    if (place > 0) parameters.set('_offset', String(place));
    return `${base}/${type}?${parameters}`;
  };
  const link = [{ relation: 'self', url: linkTo(offset) }];
  if (size > 0 && offset + size < total) link.push({ relation: 'next', url: linkTo(offset + size) });
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total,
    link,
    entry: (found.entry ?? []).flatMap(({ resource }) => (resource ? [toEntry(base, resource)] : [])),
  };
}

/** One resource by its id. */
export async function read(type: string, id: string, store: Store): Promise<Resource> {
  if (!SERVED[type]) throw new FhirProblem(404, 'not-supported', `${type} is not served here`);
  return ask(`/${type}/${encodeURIComponent(id)}`, store);
}
