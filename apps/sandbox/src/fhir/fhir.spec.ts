import type { Bundle, FhirResource } from 'fhir/r4';
import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const SYSTEM = 'urn:oid:2.16.156.10011.2.5.1.4';
const get = (path: string, token: string | null = 'sandbox-fhir-token', patienceMs = 30_000): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${sandbox.url}/fhir/${path}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(patienceMs),
  });
const bundle = async (path: string): Promise<Bundle> => (await (await get(path)).json()) as Bundle;
const resources = async (path: string): Promise<FhirResource[]> =>
  ((await bundle(path)).entry ?? []).flatMap(({ resource }) => resource ?? []);
const next = ({ link }: Bundle): string | undefined => link?.find(({ relation }) => relation === 'next')?.url;
const fail = (operation: string, kind: string): Promise<Response> =>
  sandbox.control('/hospitals/kq-first/faults', { method: 'POST', body: { operation, kind, times: 1 } });

describe('the record server', () => {
  it('tells anyone what it can do', async () => {
    const response = await get('metadata', null);
    expect(response.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  });

  it.each([
    ['no token', null],
    ['another token', 'guess'],
  ])('refuses %s with an OperationOutcome', async (_why, token) => {
    const response = await get('Encounter?patient=pat-100001', token);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
  });

  it('finds a patient by the hospital’s number and by nothing else', async () => {
    const [patient, ...others] = await resources(`Patient?identifier=${SYSTEM}|100001`);
    expect(others).toEqual([]);
    expect(patient).toMatchObject({
      resourceType: 'Patient',
      id: 'pat-100001',
      identifier: [{ system: SYSTEM, value: '100001' }],
      gender: 'female',
      birthDate: '1951-03-15',
    });
    expect(await resources(`Patient?identifier=urn:other|100001`)).toEqual([]);
    expect(await resources(`Patient?identifier=${SYSTEM}|999`)).toEqual([]);
  });

  it('serves visits newest first, page by page, each once', async () => {
    const pages: Bundle[] = [];
    for (let url: string | undefined = 'Encounter?patient=pat-100001&_sort=-date&_count=100'; url;) {
      const page: Bundle = await bundle(url);
      pages.push(page);
      url = next(page);
    }
    expect(pages.map(({ entry, total }) => [entry?.length, total])).toEqual([
      [10, 23],
      [10, 23],
      [3, 23],
    ]);
    const ids = pages.flatMap(({ entry }) => entry ?? []).map(({ resource }) => resource?.id);
    expect(ids).toEqual(Array.from({ length: 23 }, (_, index) => `E${23 - index}`));
  });

  it('keeps to a smaller _count, and sorts the other way when asked', async () => {
    const page = await bundle('Encounter?patient=Patient/pat-100001&_sort=date&_count=2');
    expect(page.entry?.map(({ resource }) => resource?.id)).toEqual(['E1', 'E2']);
    expect(next(page)).toContain('_offset=2');
    expect((await bundle('Encounter?patient=pat-100001&_count=0')).entry).toEqual([]);
  });

  it('writes each kind of entry as R4 does', async () => {
    const [[encounter], [condition], [medication], [allergy], [immunization]] = (await Promise.all(
      ['Encounter', 'Condition', 'MedicationRequest', 'AllergyIntolerance', 'Immunization'].map((type) =>
        resources(`${type}?patient=pat-100001`),
      ),
    )) as [FhirResource[], FhirResource[], FhirResource[], FhirResource[], FhirResource[]];
    expect(encounter).toMatchObject({
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject: { reference: 'Patient/pat-100001' },
      period: { start: '2026-10-23T09:00:00+08:00' },
      serviceType: { text: '心血管内科' },
      participant: [{ individual: { display: '陈立' } }],
      reasonCode: [{ text: '高血压' }],
    });
    expect(condition).toMatchObject({
      code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10' }], text: '高血压' },
      clinicalStatus: { coding: [{ code: 'active' }] },
      recordedDate: '2020-03-01',
    });
    expect(medication).toMatchObject({
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: '氨氯地平片 5mg' },
      dosageInstruction: [{ text: '每次 1 片，每日 1 次' }],
      authoredOn: '2026-10-01',
    });
    expect(allergy).toMatchObject({
      patient: { reference: 'Patient/pat-100001' },
      code: { text: '青霉素' },
      reaction: [{ manifestation: [{ text: '皮疹' }], severity: 'moderate' }],
    });
    expect(immunization).toMatchObject({
      status: 'completed',
      vaccineCode: { text: '流感疫苗' },
      occurrenceDateTime: '2026-10-12',
      protocolApplied: [{ doseNumberPositiveInt: 1 }],
    });
  });

  it('shows nobody another patient’s entries, and an empty bundle where there is none', async () => {
    expect((await resources('Condition?patient=pat-100002')).map(({ id }) => id)).toEqual(['C2']);
    expect(await bundle('Encounter?patient=pat-100002')).toMatchObject({ total: 0, entry: [] });
  });

  it('reads one resource by its id', async () => {
    expect(await (await get('Condition/C2')).json()).toMatchObject({ resourceType: 'Condition', id: 'C2' });
    expect(await (await get('Patient/pat-100002')).json()).toMatchObject({ resourceType: 'Patient', id: 'pat-100002' });
  });

  it.each([
    ['Observation?patient=pat-100001', 404, 'not-supported'],
    ['Encounter', 400, 'required'],
    ['Patient', 400, 'required'],
    ['Encounter?patient=pat-100001&_count=many', 400, 'invalid'],
    ['Encounter?patient=pat-100001&_sort=-name', 400, 'invalid'],
    ['Condition/none', 404, 'not-found'],
    ['Patient/100001', 404, 'not-found'],
    ['Encounter/E1/_history', 404, 'not-supported'],
  ])('answers %s with %i and %s', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code }] });
  });
});

describe('faults of the record server', () => {
  const conditions = 'Condition?patient=pat-100001';

  it.each(['hang', 'act-then-hang'])('%s: never answers', async (kind) => {
    await fail('diagnoses', kind);
    await expect(get(conditions, undefined, 500)).rejects.toThrow(/timeout/i);
  });

  it('reset: breaks the connection', async () => {
    await fail('diagnoses', 'reset');
    await expect(get(conditions)).rejects.toThrow('fetch failed');
  });

  it('http-500: an error page', async () => {
    await fail('diagnoses', 'http-500');
    const response = await get(conditions);
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
  });

  it('error-in-200: an OperationOutcome with status 200', async () => {
    await fail('diagnoses', 'error-in-200');
    const response = await get(conditions);
    expect([response.status, await response.json()]).toMatchObject([200, { resourceType: 'OperationOutcome' }]);
  });

  it.each(['malformed', 'truncated', 'empty'])('%s: no JSON', async (kind) => {
    await fail('diagnoses', kind);
    await expect(bundle(conditions)).rejects.toThrow(/JSON/);
  });

  it('wrong-encoding: GBK where FHIR knows only UTF-8', async () => {
    await fail('diagnoses', 'wrong-encoding');
    const bytes = await (await get(conditions)).arrayBuffer();
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  it('wrong-patient: one entry of somebody else among the right ones, or somebody else altogether', async () => {
    await fail('diagnoses', 'wrong-patient');
    expect((await resources(conditions)).map(({ id }) => id)).toEqual(['C1', 'C2']);
    await fail('*', 'wrong-patient');
    expect((await resources(`Patient?identifier=${SYSTEM}|100001`)).map(({ id }) => id)).toEqual(['pat-100002']);
  });

  it('duplicate-ids: the first entry comes twice', async () => {
    await fail('diagnoses', 'duplicate-ids');
    expect((await resources(conditions)).map(({ id }) => id)).toEqual(['C1', 'C1']);
  });

  it('unknown-code: codes that no value set has', async () => {
    await fail('diagnoses', 'unknown-code');
    expect(await resources(conditions)).toMatchObject([{ clinicalStatus: { coding: [{ code: 'unheard-of' }] } }]);
  });

  it('huge: does not stop at eight megabytes', async () => {
    await fail('diagnoses', 'huge');
    let received = 0;
    for await (const chunk of (await get(conditions)).body ?? []) {
      received += (chunk as Uint8Array).length;
      if (received > 8_000_000) break;
    }
    expect(received).toBeGreaterThan(8_000_000);
  });
});
