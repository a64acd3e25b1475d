import type { Appointment, Bundle, OperationOutcome, Parameters, Resource } from '@medplum/fhirtypes';
import { createSandbox } from '../src/app';
import { HospitalClock } from '../src/hospital/clock';
import { buildPeople } from '../src/world/residents';
import { privateHospital } from '../src/hean/private-hospital';

/** A Sunday morning before the doors open. */
export const NOW = new Date('2026-11-22T08:30:00+08:00');

export interface Answer<T> {
  status: number;
  etag: string | null;
  body: T;
}

export interface RunningHean {
  url: string;
  clock: HospitalClock;
  get<T extends Resource = Bundle>(path: string, token?: string | null): Promise<Answer<T>>;
  send<T = Appointment>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  control(path: string, init?: { method?: string; body?: unknown }): Promise<Response>;
  fail(operation: string, kind: string, more?: { delayMs?: number; times?: number }): Promise<Response>;
  stop(): Promise<void>;
}

/** The private hospital alone, its clock standing, listening on a free port. */
export async function startHean(now = NOW): Promise<RunningHean> {
  const clock = new HospitalClock(() => now.getTime());
  const app = await createSandbox({
    hospitals: [privateHospital],
    people: buildPeople,
    seed: 1,
    bffUrl: 'http://127.0.0.1:9',
    clock,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const base = `${url}/hean/fhir`;
  const call = async <T>(path: string, init: RequestInit, token: string | null): Promise<Answer<T>> => {
    const response = await fetch(path.startsWith('http') ? path : `${base}/${path}`, {
      ...init,
      headers: { ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(30_000),
    });
    const body = (await response.json()) as T;
    return { status: response.status, etag: response.headers.get('etag'), body };
  };
  const control: RunningHean['control'] = (path, { method = 'GET', body } = {}) =>
    fetch(`${url}/_control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  return {
    url: base,
    clock,
    get: (path, token = 'sandbox-hean-token') => call(path, {}, token),
    send: (method, path, body, headers = {}) =>
      call(
        path,
        { method, body: JSON.stringify(body), headers: { 'content-type': 'application/fhir+json', ...headers } },
        'sandbox-hean-token',
      ),
    control,
    fail: (operation, kind, more = {}) =>
      control('/hospitals/kq-hean/faults', { method: 'POST', body: { operation, kind, times: 1, ...more } }),
    stop: () => app.close(),
  };
}

/** An Appointment, or why there is none. */
export type Booked = Omit<Appointment, 'resourceType'> & Pick<OperationOutcome, 'issue'>;

/** What a searchset holds. */
export const resourcesOf = <T extends Resource>(bundle: Bundle): T[] =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource ? [resource as T] : []));

/** The Parameters of `$hold` and `$book`. */
export const bookingParameters = (appointmentId: string, patientId: string, clientRef: string): Parameters => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'appointment-reference', valueReference: { reference: `Appointment/${appointmentId}` } },
    { name: 'patient-reference', valueReference: { reference: `Patient/${patientId}` } },
    { name: 'identifier', valueIdentifier: { system: 'urn:kangqiao:client-ref', value: clientRef } },
  ],
});

/** The refusal code of an OperationOutcome. */
export const refusalOf = (outcome: Pick<OperationOutcome, 'issue'>): string | undefined =>
  outcome.issue[0]?.details?.coding?.[0]?.code;
