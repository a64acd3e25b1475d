import type { OperationOutcome, Patient } from '@medplum/fhirtypes';
import { resourcesOf, startHean, type RunningHean } from '../../../testing/start-hean';

let hean: RunningHean;
beforeEach(async () => {
  hean = await startHean();
});
afterEach(() => hean.stop());

const SYSTEM = 'urn:oid:2.16.840.1.113883.2.23.1.19.1';
const NUMBER = '110199195103150024';
const details = (more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  active: true,
  identifier: [{ system: SYSTEM, value: NUMBER }],
  name: [{ text: '李桂兰' }],
  gender: 'female',
  birthDate: '1951-03-15',
  telecom: [{ system: 'phone', value: '13800000001' }],
  ...more,
});
const register = (patient: Patient, number = NUMBER) =>
  hean.send<Patient & Partial<Pick<OperationOutcome, 'issue'>>>('POST', 'Patient', patient, {
    'if-none-exist': `identifier=${SYSTEM}|${number}`,
  });

it('opens a file under a number of its own, and finds it from then on', async () => {
  const { status, body } = await register(details());
  expect(status).toBe(201);
  expect(body.identifier?.[0]).toEqual({ system: 'urn:oid:2.16.156.10011.2.5.1.4', value: 'HB900001' });
  const found = await hean.get(`Patient?identifier=${SYSTEM}|${NUMBER}`);
  expect(resourcesOf<Patient>(found.body)).toMatchObject([{ id: body.id, name: [{ text: '李桂兰' }] }]);
});

it('keeps the file when the day changes', async () => {
  await register(details());
  await hean.control('/clock', { method: 'POST', body: { now: '2026-11-23T08:00:00+08:00' } });
  expect(resourcesOf((await hean.get(`Patient?identifier=${SYSTEM}|${NUMBER}`)).body)).toHaveLength(1);
});

it('answers the file that there is', async () => {
  const first = await register(details());
  const second = await register(details());
  expect([second.status, second.body.id]).toEqual([200, first.body.id]);
});

it.each([
  ['a wrong number', details({ identifier: [{ system: SYSTEM, value: '110199195103150025' }] })],
  ['a birth date that is not that of the number', details({ birthDate: '1951-03-16' })],
  ['no name', details({ name: [] })],
  ['no document', details({ identifier: [] })],
])('refuses %s with words for the resident', async (_what, patient) => {
  const { status, body } = await register(patient);
  expect(status).toBe(422);
  expect(body.issue?.[0]).toMatchObject({
    code: 'business-rule',
    details: { text: expect.stringMatching(/\p{Script=Han}/u) },
  });
});
