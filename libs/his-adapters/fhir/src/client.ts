import { callRead, callWrite, type HospitalBytes, HospitalHttp, NotSent, writeFailureOf } from '@kangqiao/his-http';
import {
  HospitalError,
  HospitalFault,
  HospitalRefused,
  HospitalUnavailable,
  type WriteFailure,
} from '@kangqiao/his-port';
import type { Bundle, FhirResource } from 'fhir/r4';
import { asFhirHasIt } from './attempts';
import { matches, parseJson, requireOwnIds, type Resource, searchset } from './bundle';
import { inGroups } from './groups';
import type { FhirOptions } from './options';
import { refusalOf } from './refusals';

const DEADLINE_MS = 10_000;
/** A file may be a hundred times as long as what is read otherwise. */
const FILE_TIMES = 3;
const WRITE_DEADLINE_MS = 20_000;
const MAX_PAGES = 50;
const PAGE_SIZE = '100';
const IDS_A_SEARCH = 50;

export type Parameters = Record<string, string> | [string, string][];

/** Something to be written. */
interface Writing {
  method: 'POST' | 'PUT';
  /** On the server's base address. */
  path: string;
  resource: FhirResource;
  headers?: Record<string, string>;
}

/** Talks to the FHIR service of one hospital. */
export class FhirClient {
  private readonly http: HospitalHttp;
  private readonly base: URL;

  constructor(private readonly options: Omit<FhirOptions, 'patientSystem'>) {
    this.base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
    this.http = new HospitalHttp(this.base, options.http);
  }

  /** Runs one read under its deadline, once more when the hospital was unavailable. @throws HospitalError */
  run<T>(operation: string, read: (deadline: AbortSignal) => Promise<T>): Promise<T> {
    const { deadlinesMs, deadlineMs = DEADLINE_MS, onCall } = this.options;
    const otherwiseMs = operation === 'original' ? FILE_TIMES * deadlineMs : deadlineMs;
    const settings = { operation, deadlineMs: deadlinesMs?.[operation] ?? otherwiseMs, onCall };
    return callRead(settings, (deadline) => asFhirHasIt(operation, () => read(deadline)));
  }

  /** Runs one write under its deadline, once; what comes of a refusal is the caller's to say. */
  async write<T>(
    operation: string,
    attempt: (deadline: AbortSignal) => Promise<T>,
    refused: (refusal: HospitalRefused) => T,
  ): Promise<T | WriteFailure> {
    const { deadlinesMs, writeDeadlineMs = WRITE_DEADLINE_MS, onCall } = this.options;
    const settings = { operation, deadlineMs: deadlinesMs?.[operation] ?? writeDeadlineMs, onCall };
    try {
      return await callWrite(settings, (deadline) => asFhirHasIt(operation, () => attempt(deadline)));
    } catch (error) {
      if (error instanceof HospitalRefused) return refused(error);
      if (error instanceof HospitalError) return writeFailureOf(error);
      throw error;
    }
  }

  /** The id in a reference to a resource on this server. @throws HospitalFault when it is anything else */
  idOf(reference: { reference?: string } | undefined, type: FhirResource['resourceType'], where: string): string {
    const given = reference?.reference;
    if (given === undefined) throw new HospitalFault('MISSING_FIELD', where);
    const relative = given.startsWith(this.base.href) ? given.slice(this.base.href.length) : given;
    const [named, id, ...rest] = relative.split('/');
    if (named !== type || !id || rest.length > 0) throw new HospitalFault('MALFORMED', where);
    return id;
  }

  /** Whether a reference is to this resource. */
  isTo(reference: { reference?: string } | undefined, type: FhirResource['resourceType'], id: string): boolean {
    const relative = `${type}/${id}`;
    return reference?.reference === relative || reference?.reference === new URL(relative, this.base).href;
  }

  /**
   * All matches of a search, over all its pages.
   * @param check throws when a resource spoils the whole reply; asked before anything else is looked at
   * @throws HospitalError
   */
  async search<T extends FhirResource['resourceType']>(
    type: T,
    parameters: Parameters,
    deadline: AbortSignal,
    check: (resource: Resource<T>) => void = () => undefined,
  ): Promise<Resource<T>[]> {
    const { maxPages = MAX_PAGES } = this.options;
    const found: Resource<T>[] = [];
    let next: string | null = this.address(type, parameters);
    for (let pages = 0; next !== null; pages += 1) {
      if (pages === maxPages) throw new HospitalFault('TOO_LARGE', `${type}: too many pages`);
      const page: { resources: Resource<T>[]; next: string | null } = await this.page(type, next, deadline);
      page.resources.forEach(check);
      found.push(...page.resources);
      next = page.next;
    }
    requireOwnIds(found, type);
    return found;
  }

  /** Where a search begins: path and query. */
  address(path: string, parameters: Parameters): string {
    const query = new URLSearchParams(parameters);
    if (!query.has('_count')) query.set('_count', PAGE_SIZE);
    const { pathname, search } = new URL(`${path}?${query}`, this.base);
    return pathname + search;
  }

  /** One page of a search, by its path and query. @throws HospitalError */
  async page<T extends FhirResource['resourceType']>(
    type: T,
    address: string,
    deadline: AbortSignal,
  ): Promise<{ resources: Resource<T>[]; next: string | null }> {
    const { status, text } = await this.http.send({
      method: 'GET',
      path: address,
      headers: this.headers(),
      deadline,
    });
    if (isNoAnswer(status)) throw new HospitalUnavailable(`HTTP ${status}`);
    if (status !== 200) throw new HospitalRefused(`HTTP ${status}`);
    const bundle = searchset(parseJson(text), type);
    return { resources: matches(bundle, type), next: this.nextPage(bundle, type) };
  }

  /** The resources of these ids that the server has, each once. @throws HospitalError */
  async byIds<T extends FhirResource['resourceType']>(
    type: T,
    ids: readonly string[],
    deadline: AbortSignal,
    parameters: Record<string, string> = {},
    check?: (resource: Resource<T>) => void,
  ): Promise<Map<string, Resource<T>>> {
    const found = new Map<string, Resource<T>>();
    for (const some of inGroups([...new Set(ids)], IDS_A_SEARCH)) {
      const resources = await this.search(type, { _id: some.join(','), ...parameters }, deadline, check);
      for (const resource of resources) {
        const id = resource.id ?? '';
        if (!some.includes(id)) throw new HospitalFault('MALFORMED', `${type}: not asked for`);
        found.set(id, resource);
      }
    }
    return found;
  }

  /**
   * A file of this server, as it lies there; null = it has none at that address.
   * @param accept its media type
   * @param most bytes that are read
   * @throws HospitalError; HospitalFault for an address elsewhere: the token goes to the hospital's own service only
   */
  async file(address: string, accept: string, most: number, deadline: AbortSignal): Promise<HospitalBytes | null> {
    const url = URL.canParse(address, this.base.href) ? new URL(address, this.base) : null;
    if (url?.origin !== this.base.origin || !url.pathname.startsWith(this.base.pathname)) {
      throw new HospitalFault('MALFORMED', 'a file elsewhere');
    }
    const path = url.pathname + url.search;
    const headers = { ...this.headers(), accept };
    const reply = await this.http.sendForBytes({ method: 'GET', path, headers, deadline }, most);
    if (isNoAnswer(reply.status)) throw new HospitalUnavailable(`HTTP ${reply.status}`);
    if (reply.status === 404 || reply.status === 410) return null;
    if (reply.status !== 200) throw new HospitalRefused(`HTTP ${reply.status}`);
    return reply;
  }

  /** Sends what is to be written, once. @throws HospitalError; a HospitalRefused says that nothing was done */
  async send({ method, path, resource, headers }: Writing, deadline: AbortSignal): Promise<[number, unknown]> {
    const { status, text } = await this.http.send({
      method,
      path: new URL(path, this.base).pathname,
      headers: {
        ...this.headers(),
        'content-type': 'application/fhir+json',
        prefer: 'return=representation',
        ...headers,
      },
      body: JSON.stringify(resource),
      deadline,
    });
    if (isNoAnswer(status)) throw new HospitalUnavailable(`HTTP ${status}`);
    if (status !== 200 && status !== 201) throw refusalOf(status, parseJsonOrNothing(text));
    return [status, parseJson(text)];
  }

  /** Puts a changed resource, if nobody changed it since it was read. @throws HospitalError */
  async update<R extends FhirResource>(resource: R, deadline: AbortSignal): Promise<R> {
    const { resourceType, id, meta } = resource;
    if (!id || !meta?.versionId) throw new NotSent(`${resourceType} without version`);
    const [, reply] = await this.send(
      { method: 'PUT', path: `${resourceType}/${id}`, resource, headers: { 'if-match': `W/"${meta.versionId}"` } },
      deadline,
    );
    const stored = reply as R | null;
    if (stored?.resourceType !== resourceType || stored.id !== id) {
      throw new HospitalFault('MALFORMED', `${resourceType}: another resource`);
    }
    return stored;
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.http.close();
  }

  private headers(): Record<string, string> {
    return { accept: 'application/fhir+json', authorization: `Bearer ${this.options.token}` };
  }

  /** The token goes to the hospital's own origin only. */
  private nextPage(bundle: Bundle, type: string): string | null {
    const next = bundle.link?.find(({ relation }) => relation === 'next');
    if (!next) return null;
    const url = URL.canParse(next.url, this.base.href) ? new URL(next.url, this.base) : null;
    if (url?.origin !== this.base.origin) throw new HospitalFault('MALFORMED', `${type}: next page elsewhere`);
    return url.pathname + url.search;
  }
}

/** Statuses that say nothing about the request. */
function isNoAnswer(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}

function parseJsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
