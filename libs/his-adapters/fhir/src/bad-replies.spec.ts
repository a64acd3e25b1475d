import { describeWireFaults, WIRE_FAULTS_NOW, WIRE_FAULTS_PERSON } from '@kangqiao/his-conformance';
import { PATIENT_MS, startServer } from '@kangqiao/testing';
import { encode } from 'iconv-lite';
import { createFhirHospitalPorts, type FhirHospitalPorts } from './hospital-ports';

const SYSTEM = 'urn:oid:1.2.3';
const DOCUMENT = { type: 'resident-id', number: '110199195801060028' } as const;
const DEPARTMENT_TYPE = 'http://terminology.hl7.org/CodeSystem/organization-type';
const LABORATORY = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] };
const MANY_MB = 50 * 1024 * 1024;

const searchset = (...resources: unknown[]) =>
  JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });

const DEPARTMENT = {
  resourceType: 'Organization',
  id: 'd-1',
  name: '心血管内科',
  type: [{ coding: [{ system: DEPARTMENT_TYPE, code: 'dept' }] }],
};
const PATIENT = {
  resourceType: 'Patient',
  id: 'p-1',
  identifier: [
    { system: 'urn:oid:2.16.840.1.113883.2.23.1.19.1', value: DOCUMENT.number },
    { system: SYSTEM, value: 'P1' },
  ],
  name: [{ text: WIRE_FAULTS_PERSON }],
  gender: 'female',
};
const ROLE = {
  resourceType: 'PractitionerRole',
  id: 'role-1',
  organization: { reference: 'Organization/d-1', display: '心血管内科' },
  practitioner: { reference: 'Practitioner/dr-1', display: '沈怀瑾' },
  code: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/practitioner-role', code: 'doctor' }] }],
};
const SCHEDULE = {
  resourceType: 'Schedule',
  id: 's-1',
  actor: [{ reference: 'PractitionerRole/role-1' }],
  planningHorizon: { start: '2026-11-23T08:00:00+08:00', end: '2026-11-23T12:00:00+08:00' },
  extension: [{ url: 'urn:kangqiao:fee', valueMoney: { value: 25.0, currency: 'CNY' } }],
};
const SLOT = {
  resourceType: 'Slot',
  id: 'slot-1',
  schedule: { reference: 'Schedule/s-1' },
  status: 'free',
  start: '2026-11-23T09:30:00+08:00',
  end: '2026-11-23T09:40:00+08:00',
};
const REPORT = {
  resourceType: 'DiagnosticReport',
  id: 'r-1',
  status: 'final',
  category: [LABORATORY],
  code: { text: '血常规' },
  subject: { reference: 'Patient/p-1' },
  issued: '2026-11-22T09:30:00+08:00',
};
const IDENTIFIER = { system: 'urn:kangqiao:client-ref', value: 'ref-1' };
const HELD = {
  resourceType: 'Appointment',
  id: 'a-1',
  status: 'pending',
  identifier: [IDENTIFIER],
  slot: [{ reference: 'Slot/slot-1' }],
  participant: [{ actor: { reference: 'Patient/p-1' }, status: 'accepted' }],
};

/** Asks a hospital that answers every path with what is written for it. */
async function asking<T>(replies: Record<string, string | Buffer>, ask: (ports: FhirHospitalPorts) => Promise<T>) {
  const server = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://hospital.test');
    const reply = replies[decodeURIComponent(pathname).replace('/fhir/', '')] ?? searchset();
    response.writeHead(200, { 'content-type': 'application/fhir+json; charset=utf-8' }).end(reply);
  });
  const ports = createFhirHospitalPorts({
    baseUrl: `${server.url}/fhir`,
    token: 'secret',
    patientSystem: SYSTEM,
    deadlineMs: PATIENT_MS,
    clock: () => WIRE_FAULTS_NOW,
  });
  try {
    return await ask(ports);
  } finally {
    await Promise.all([ports.close(), server.close()]);
  }
}

const departments = (reply: string | Buffer) =>
  asking({ Organization: reply }, (ports) => ports.directory.departments());
const files = (...patients: unknown[]) =>
  asking({ Patient: searchset(...patients) }, (ports) => ports.patients.find(DOCUMENT, WIRE_FAULTS_PERSON));
const reports = (report: unknown) =>
  asking({ Patient: searchset(PATIENT), DiagnosticReport: searchset(report) }, (ports) =>
    ports.reports.list({ patientNo: 'P1', from: '2026-11-01', to: '2026-11-22' }),
  );

/** When a hold ends that this hospital lets live until `until`, while its own clock says `now`. */
async function expiryAt(now: string, until: string): Promise<Date | null | undefined> {
  const held = {
    ...HELD,
    meta: { lastUpdated: `2026-11-22T${now}:00+08:00` },
    extension: [{ url: 'urn:kangqiao:hold-expires', valueInstant: `2026-11-22T${until}:00+08:00` }],
  };
  const replies = {
    Patient: searchset(PATIENT),
    'Appointment/$find': searchset({ ...HELD, id: 'proposed-1', status: 'proposed', identifier: [] }),
    'Appointment/$hold': JSON.stringify(held),
  };
  const outcome = await asking(replies, (ports) =>
    ports.scheduling.hold({
      clientRef: 'ref-1',
      session: { id: 's-1', departmentId: 'd-1', doctorId: 'role-1', date: '2026-11-23', period: 'morning' },
      number: { id: 'slot-1', startTime: '09:30', endTime: '09:40' },
      patientNo: 'P1',
    }),
  );
  return outcome.kind === 'held' ? outcome.expiresAt : undefined;
}

const whole = searchset({ ...DEPARTMENT, description: WIRE_FAULTS_PERSON });
const numbersAreCounted = { cannotOccur: 'a session has as many numbers as it has Slots' };
const codesAreOfFhir = { cannotOccur: 'FHIR itself says what its codes mean' };

describeWireFaults('fhir', {
  truncated: () => departments(whole.slice(0, whole.length / 2)),
  'unclosed-tag': () => departments(whole.slice(0, -1)),
  'unquoted-keys': () => departments(whole.replaceAll(/"(\w+)":/g, '$1:')),
  'wrong-declared-encoding': () => departments(encode(whole, 'gbk')),
  'missing-field': () => files({ ...PATIENT, gender: undefined }),
  'null-remaining': numbersAreCounted,
  'duplicate-id': () => files(PATIENT, PATIENT),
  'unknown-enum': () => files({ ...PATIENT, gender: 'M' }),
  'wrong-patient': () => reports({ ...REPORT, subject: { reference: 'Patient/p-2' } }),
  huge: () =>
    departments(Buffer.concat([Buffer.from(whole.slice(0, -1)), Buffer.alloc(MANY_MB, ' '), Buffer.from('}')])),
  'entity-expansion': { cannotOccur: 'JSON has no entities' },

  gbk: { cannotOccur: 'FHIR in JSON is always UTF-8' },
  'single-for-list': { cannotOccur: 'JSON tells a list from a single element' },
  'opposite-sexes': codesAreOfFhir,
  'opposite-cancel-codes': codesAreOfFhir,
  'fee-in-yuan': async () => {
    const replies = { PractitionerRole: searchset(ROLE), Schedule: searchset(SCHEDULE), Slot: searchset(SLOT) };
    const query = { departmentId: 'd-1', from: '2026-11-23', to: '2026-11-23' };
    const [session] = await asking(replies, (ports) => ports.scheduling.sessions(query));
    return session?.feeFen;
  },
  'fee-in-fen': { cannotOccur: 'CNY is yuan' },
  'unlimited-99': numbersAreCounted,
  'unlimited-minus-1': numbersAreCounted,
  'plain-99': numbersAreCounted,
  'local-time': { cannotOccur: 'a FHIR instant has an offset; one without is a fault' },
  'clock-ahead': () => expiryAt('09:40', '09:50'),
  'clock-behind': () => expiryAt('09:20', '09:30'),
});
