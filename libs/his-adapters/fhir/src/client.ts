import { callRead, HospitalHttp } from '@kangqiao/his-http';
import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4';
import type { FhirRecordOptions } from './options';

const DEADLINE_MS = 10_000;
const MAX_PAGES = 50;
/** What we ask for; a server may send fewer at a time. */
const PAGE_SIZE = '100';

/** A resource by its type. */
export type Resource<T extends FhirResource['resourceType']> = Extract<FhirResource, { resourceType: T }>;

/** Searches the FHIR service of one hospital. */
export class FhirClient {
  private readonly http: HospitalHttp;
  private readonly base: URL;

  constructor(private readonly options: FhirRecordOptions) {
    this.base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
    this.http = new HospitalHttp(this.base, options.http);
  }

  /** Runs one operation under its deadline, once more when the hospital was unavailable. @throws HospitalError */
  run<T>(operation: string, read: (deadline: AbortSignal) => Promise<T>): Promise<T> {
    const { deadlineMs = DEADLINE_MS, onCall } = this.options;
    return callRead({ operation, deadlineMs, onCall }, async (deadline) => {
      try {
        return await read(deadline);
      } catch (error) {
        // The types of a resource are FHIR's promise, not checked field by field: a text that is a list ends here.
        throw error instanceof TypeError ? new HospitalFault('MALFORMED', `${operation}: not as FHIR has it`) : error;
      }
    });
  }

  /** The address of a resource on this server. */
  absolute(relative: string): string {
    return new URL(relative, this.base).href;
  }

  /**
   * All matches of a search, over all its pages.
   * @param check throws when a resource spoils the whole reply; asked before anything else is looked at
   * @throws HospitalError
   */
  async search<T extends FhirResource['resourceType']>(
    type: T,
    parameters: Record<string, string>,
    deadline: AbortSignal,
    check: (resource: Resource<T>) => void = () => undefined,
  ): Promise<Resource<T>[]> {
    const { maxPages = MAX_PAGES } = this.options;
    const found: Resource<T>[] = [];
    let url: URL | null = new URL(`${type}?${new URLSearchParams({ ...parameters, _count: PAGE_SIZE })}`, this.base);
    for (let pages = 0; url !== null; pages += 1) {
      if (pages === maxPages) throw new HospitalFault('TOO_LARGE', `${type}: too many pages`);
      const bundle: Bundle = await this.bundle(url, type, deadline);
      const page = matches(bundle, type);
      page.forEach(check);
      found.push(...page);
      url = this.nextPage(bundle, type);
    }
    const ids = found.map(({ id }) => id);
    if (ids.includes(undefined)) throw new HospitalFault('MISSING_FIELD', `${type}.id`);
    if (new Set(ids).size !== ids.length) throw new HospitalFault('DUPLICATE_ID', `${type}.id`);
    return found;
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.http.close();
  }

  private async bundle(url: URL, type: string, deadline: AbortSignal): Promise<Bundle> {
    const { status, text } = await this.http.send({
      method: 'GET',
      path: url.pathname + url.search,
      headers: { accept: 'application/fhir+json', authorization: `Bearer ${this.options.token}` },
      deadline,
    });
    if (status >= 500 || status === 408 || status === 429) throw new HospitalUnavailable(`HTTP ${status}`);
    if (status !== 200) throw new HospitalRefused(`HTTP ${status}`);
    const bundle = parseJson(text);
    if (!isSearchset(bundle)) throw new HospitalFault('MALFORMED', `${type}: not a searchset`);
    return bundle;
  }

  /** The token goes to the hospital's own origin only. */
  private nextPage(bundle: Bundle, type: string): URL | null {
    const next = bundle.link?.find(({ relation }) => relation === 'next');
    if (!next) return null;
    const url = URL.canParse(next.url, this.base.href) ? new URL(next.url, this.base) : null;
    if (url?.origin !== this.base.origin) throw new HospitalFault('MALFORMED', `${type}: next page elsewhere`);
    return url;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HospitalFault('MALFORMED', 'not JSON');
  }
}

function isSearchset(value: unknown): value is Bundle {
  if (typeof value !== 'object' || value === null) return false;
  const { resourceType, type, entry, link } = value as Partial<Bundle>;
  const lists = [entry, link].every((list) => list === undefined || Array.isArray(list));
  return resourceType === 'Bundle' && type === 'searchset' && lists;
}

/** Without what a server adds besides the matches, such as its own remarks. */
function matches<T extends FhirResource['resourceType']>(bundle: Bundle, type: T) {
  const isMatch = (entry: BundleEntry) => (entry.search?.mode ?? 'match') === 'match';
  return (bundle.entry ?? []).filter(isMatch).map(({ resource }) => {
    if (resource?.resourceType !== type) throw new HospitalFault('MALFORMED', `${type}: another resource`);
    return resource as Resource<T>;
  });
}
