import type {
  Bundle,
  CapabilityStatement,
  DiagnosticReport,
  Observation,
  OperationOutcome,
  Organization,
  Patient,
  PractitionerRole,
  Resource,
  Schedule,
  Slot,
  Specimen,
} from '@medplum/fhirtypes';
import { resourcesOf, startHean, type RunningHean } from '../../../testing/start-hean';

let hean: RunningHean;
beforeAll(async () => {
  hean = await startHean();
});
afterAll(() => hean.stop());

const CODES = 'http://terminology.hl7.org/CodeSystem';
const PATIENT_SYSTEM = 'urn:oid:2.16.156.10011.2.5.1.4';
const RESIDENT_ID = 'urn:oid:2.16.840.1.113883.2.23.1.19.1';
const nextOf = ({ link }: Bundle): string | undefined => link?.find(({ relation }) => relation === 'next')?.url;

async function everything<T extends Resource>(path: string): Promise<T[]> {
  const found: T[] = [];
  for (let url: string | undefined = path; url;) {
    const { body }: { body: Bundle } = await hean.get(url);
    found.push(...resourcesOf<T>(body));
    url = nextOf(body);
  }
  return found;
}

const search = async <T extends Resource>(path: string): Promise<T[]> => resourcesOf<T>((await hean.get(path)).body);

describe('who may ask, and what', () => {
  it('tells anyone what it can do', async () => {
    const { status, body } = await hean.get<CapabilityStatement>('metadata', null);
    expect(status).toBe(200);
    expect(body).toMatchObject({ fhirVersion: '4.0.1', implementation: { description: '和安国际医院' } });
    const appointment = body.rest?.[0]?.resource?.find(({ type }) => type === 'Appointment');
    expect(appointment?.operation?.map(({ name }) => name)).toEqual(['find', 'hold', 'book']);
  });

  it.each([
    ['no token', null],
    ['the token of another hospital', 'sandbox-fhir-token'],
  ])('refuses %s', async (_why, token) => {
    const { status, body } = await hean.get<OperationOutcome>('Organization?active=true', token);
    expect(status).toBe(401);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
  });

  it.each([
    ['a parameter nobody knows', 'Slot?colour=red', 400],
    ['an order nobody knows', 'Encounter?patient=Patient/hp-ha700118&_sort=mood', 400],
    ['everybody’s reports', 'DiagnosticReport?status=final', 400],
    ['everybody', 'Patient?_count=10', 400],
    ['a count that is none', 'Organization?_count=many', 400],
    ['a type that is not served', 'Claim?status=active', 404],
    ['an id that is not there', 'Schedule/none', 404],
  ])('refuses to be asked for %s', async (_what, path, status) => {
    const answer = await hean.get<OperationOutcome>(path);
    expect(answer.status).toBe(status);
    expect(answer.body.resourceType).toBe('OperationOutcome');
  });
});

describe('the directory', () => {
  it('has one hospital, its departments and their doctors', async () => {
    const [hospital, ...others] = await search<Organization>(
      `Organization?type=${CODES}/organization-type|prov&active=true`,
    );
    expect(others).toEqual([]);
    expect(hospital).toMatchObject({ name: '和安国际医院', address: [{ text: expect.stringContaining('康桥市') }] });
    const departments = await search<Organization>(`Organization?type=${CODES}/organization-type|dept&active=true`);
    expect(departments.length).toBeGreaterThanOrEqual(10);
    const cardiologists = await search<PractitionerRole>('PractitionerRole?active=true&organization=Organization/card');
    expect(cardiologists.map(({ practitioner }) => practitioner?.display)).toEqual(['莫怀远', '丹尼尔·肖']);
  });

  it('comes page by page, each role once', async () => {
    const first = (await hean.get('PractitionerRole?active=true&_count=100')).body;
    expect(first.entry).toHaveLength(20);
    const roles = await everything<PractitionerRole>('PractitionerRole?active=true&_count=100');
    expect(new Set(roles.map(({ id }) => id)).size).toBe(first.total);
  });
});

describe('sessions', () => {
  it('are Schedules of one role on one half-day, found by the hospital’s local day', async () => {
    const day = (await hean.get('PractitionerRole?active=true&_count=100')).body;
    const actors = resourcesOf<PractitionerRole>(day).map(({ id }) => `PractitionerRole/${id}`);
    const found = await everything<Schedule>(
      `Schedule?actor=${actors.join(',')}&date=ge2026-11-24T00:00:00%2B08:00&date=lt2026-11-25T00:00:00%2B08:00`,
    );
    expect(found.length).toBeGreaterThan(5);
    for (const { planningHorizon, extension } of found) {
      expect(planningHorizon?.start).toMatch(/^2026-11-24T(09:00|13:30):00\+08:00$/);
      expect(extension?.[0]).toMatchObject({ url: 'urn:kangqiao:fee', valueMoney: { currency: 'CNY' } });
    }
  });

  it('have quarter-hour Slots, fewer than the engine can bear, and none yet on the last day', async () => {
    const slots = await everything<Slot>('Slot?status=free,busy,busy-unavailable');
    expect(slots.length).toBeLessThanOrEqual(4500);
    expect(new Set(slots.map(({ status }) => status))).toEqual(new Set(['free', 'busy', 'busy-unavailable']));
    expect(slots.every(({ start, end }) => Date.parse(end) - Date.parse(start) === 15 * 60_000)).toBe(true);
    expect(slots.some(({ start }) => start.startsWith('2026-12-05'))).toBe(false);
    expect(slots.some(({ start }) => start.startsWith('2026-12-04'))).toBe(true);
  });
});

describe('patients', () => {
  it('are found by identity document under this hospital’s own number', async () => {
    const [patient, ...others] = await search<Patient>(`Patient?identifier=${RESIDENT_ID}|110199195801060026`);
    expect(others).toEqual([]);
    expect(patient).toMatchObject({ name: [{ text: '王秀英' }], gender: 'female', birthDate: '1958-01-06' });
    expect(patient?.identifier?.[0]).toEqual({ system: PATIENT_SYSTEM, value: 'HA700118' });
  });

  it('may have two files', async () => {
    const people = (await (await hean.control('/residents')).json()) as {
      name: string;
      document: { number: string };
      patientNos: Record<string, string[]>;
    }[];
    const lin = people.find(({ name }) => name === '林晓燕');
    expect(lin?.patientNos['kq-hean']).toHaveLength(2);
    expect(await search<Patient>(`Patient?identifier=${RESIDENT_ID}|${lin?.document.number}`)).toHaveLength(2);
    expect(people.filter(({ patientNos }) => patientNos['kq-hean']?.length === 0).length).toBeGreaterThan(5);
  });
});

describe('reports and record', () => {
  const WANG = 'patient=Patient/hp-ha700118';

  it('lists reports newest first within the days asked for', async () => {
    const kinds = ['LAB', 'RAD', 'MB'].map((kind) => `${CODES}/v2-0074|${kind}`).join(',');
    const days = 'issued=ge2026-09-01T00:00:00%2B08:00&issued=lt2026-11-23T00:00:00%2B08:00';
    const reports = await everything<DiagnosticReport>(
      `DiagnosticReport?${WANG}&category=${kinds}&${days}&_sort=-issued`,
    );
    const times = reports.map(({ issued = '' }) => issued);
    expect(reports).toHaveLength(8);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('gives the items of a report with ranges and interpretations, and its specimen', async () => {
    const [report] = await search<DiagnosticReport>(
      `DiagnosticReport?_id=rep-ha700118-2-1&${WANG}&category=${CODES}/v2-0074|LAB`,
    );
    const ids = (report?.result ?? []).map(({ reference }) => reference?.split('/')[1]).join(',');
    const items = await search<Observation>(`Observation?_id=${ids}&${WANG}`);
    expect(items).toHaveLength(report?.result?.length ?? 0);
    expect(items[0]).toMatchObject({
      code: { coding: [{ code: 'HBA1C' }], text: '糖化血红蛋白' },
      valueQuantity: { unit: '%' },
      interpretation: [{ coding: [{ system: `${CODES}/v3-ObservationInterpretation`, code: 'H' }] }],
      referenceRange: [{ text: '4.0-6.0' }],
    });
    const specimenId = report?.specimen?.[0]?.reference?.split('/')[1];
    expect(await search<Specimen>(`Specimen?_id=${specimenId}&${WANG}`)).toMatchObject([
      { type: { text: '静脉血（EDTA 抗凝）' } },
    ]);
  });

  it('has no report of somebody else under a patient', async () => {
    const other = 'patient=Patient/hp-ha703689';
    expect(await search(`DiagnosticReport?_id=rep-ha700118-2-1&${other}&category=${CODES}/v2-0074|LAB`)).toEqual([]);
  });

  it.each([
    ['Encounter', '_sort=-date'],
    ['Condition', ''],
    ['MedicationRequest', ''],
    ['DocumentReference', '_sort=-date'],
    ['Observation', `category=${CODES}/observation-category|vital-signs&_sort=-date`],
  ])('keeps %s of a patient and of nobody else', async (type, more) => {
    const found = await everything<Observation>(`${type}?${WANG}&${more}`);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ subject }) => subject?.reference))).toEqual(new Set(['Patient/hp-ha700118']));
  });
});
