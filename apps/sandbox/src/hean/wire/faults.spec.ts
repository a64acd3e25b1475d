import type { Bundle, Encounter, OperationOutcome, Patient, PractitionerRole, Resource } from '@medplum/fhirtypes';
import { bookingParameters, resourcesOf, startHean, type RunningHean } from '../../../testing/start-hean';

let hean: RunningHean;
beforeEach(async () => {
  hean = await startHean();
});
afterEach(() => hean.stop());

const VISITS = 'Encounter?patient=Patient/hp-ha700118&_sort=-date';
const raw = (path: string, signal = AbortSignal.timeout(30_000)): Promise<Response> =>
  fetch(`${hean.url}/${path}`, { headers: { authorization: 'Bearer sandbox-hean-token' }, signal });
const resources = async <T extends Resource>(path: string): Promise<T[]> =>
  resourcesOf<T>((await hean.get<Bundle>(path)).body);

it('waits as long as it is told', async () => {
  await hean.fail('encounters', 'delay', { delayMs: 150 });
  const start = performance.now();
  expect((await raw(VISITS)).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThanOrEqual(149);
});

it('hangs, resets, and answers 500 with a page', async () => {
  await hean.fail('encounters', 'hang');
  await expect(raw(VISITS, AbortSignal.timeout(150))).rejects.toThrow();
  await hean.fail('encounters', 'reset');
  await expect(raw(VISITS)).rejects.toThrow();
  await hean.fail('encounters', 'http-500');
  const response = await raw(VISITS);
  expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  expect((await raw(VISITS)).status).toBe(200);
});

it('says with 200 that it went wrong', async () => {
  await hean.fail('encounters', 'error-in-200');
  const { status, body } = await hean.get<OperationOutcome>(VISITS);
  expect([status, body.resourceType]).toEqual([200, 'OperationOutcome']);
});

it.each(['malformed', 'truncated', 'empty'])('sends what is %s', async (kind) => {
  await hean.fail('encounters', kind);
  const text = await (await raw(VISITS)).text();
  expect(() => JSON.parse(text)).toThrow();
});

it.each([
  ['profile', 'Organization?type=http://terminology.hl7.org/CodeSystem/organization-type|prov', '和安国际医院'],
  ['numbers', 'Slot?schedule=Schedule/20261124-am-hd02', '全科医学科'],
])('sends GBK that it calls UTF-8: %s', async (operation, path, text) => {
  await hean.fail(operation, 'wrong-encoding');
  const response = await raw(path);
  expect(response.headers.get('content-type')).toContain('utf-8');
  expect(new TextDecoder('gbk').decode(await response.arrayBuffer())).toContain(text);
});

it('sends more than anybody reads', async () => {
  await hean.fail('encounters', 'huge');
  let received = 0;
  for await (const chunk of (await raw(VISITS)).body ?? []) {
    received += (chunk as Uint8Array).length;
    if (received > 8_000_000) break;
  }
  expect(received).toBeGreaterThan(8_000_000);
});

it('repeats an entry, and writes codes that nobody knows', async () => {
  await hean.fail('encounters', 'duplicate-ids');
  const ids = (await resources<Encounter>(VISITS)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length - 1);
  await hean.fail('doctors', 'unknown-code');
  const [role] = await resources<PractitionerRole>('PractitionerRole?active=true');
  expect(role?.code?.[0]?.coding?.[0]?.code).toBe('unheard-of');
});

it('mixes up patients: in lists, in look-ups, and in single reports', async () => {
  await hean.fail('encounters', 'wrong-patient');
  const owners = (await resources<Encounter>(VISITS)).map(({ subject }) => subject?.reference);
  expect(new Set(owners).size).toBe(2);
  const identifier = 'urn:oid:2.16.840.1.113883.2.23.1.19.1|110199195801060026';
  await hean.fail('find', 'wrong-patient');
  expect(await resources<Patient>(`Patient?identifier=${identifier}`)).not.toMatchObject([{ id: 'hp-ha700118' }]);
  await hean.fail('laboratory', 'wrong-patient');
  const [report, ...others] = await resources<Encounter>(
    'DiagnosticReport?_id=rep-ha700118-2-1&patient=Patient/hp-ha700118&category=http://terminology.hl7.org/CodeSystem/v2-0074|LAB',
  );
  expect(others).toEqual([]);
  expect(report?.subject?.reference).not.toBe('Patient/hp-ha700118');
});

it('fails only the operation named', async () => {
  await hean.fail('numbers', 'http-500');
  expect((await raw(VISITS)).status).toBe(200);
  expect((await raw('Schedule?active=false')).status).toBe(200);
  expect((await raw('Slot?schedule=Schedule/x')).status).toBe(500);
});

it('does what it is asked and then says nothing', async () => {
  const span = 'start=2026-11-24T00:00:00%2B08:00&end=2026-11-25T00:00:00%2B08:00';
  const [proposal] = await resources(`Appointment/$find?${span}`);
  await hean.fail('hold', 'act-then-hang');
  const body = JSON.stringify(bookingParameters(proposal?.id ?? '', 'hp-ha700118', 'r1'));
  const headers = { authorization: 'Bearer sandbox-hean-token', 'content-type': 'application/fhir+json' };
  const init = { method: 'POST', body, headers, signal: AbortSignal.timeout(1_000) };
  await expect(fetch(`${hean.url}/Appointment/$hold`, init)).rejects.toThrow();
  expect(await resources('Appointment?identifier=urn:kangqiao:client-ref|r1')).toMatchObject([{ status: 'pending' }]);
});
