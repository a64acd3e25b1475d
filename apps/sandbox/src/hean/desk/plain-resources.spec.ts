import type { Appointment, Slot } from '@medplum/fhirtypes';
import { type Booked, refusalOf, resourcesOf, startHean, type RunningHean } from '../../../testing/start-hean';

let hean: RunningHean;
beforeEach(async () => {
  hean = await startHean();
});
afterEach(() => hean.stop());

const WANG = 'hp-ha700118';
const CHEN = 'hp-ha703689';
const reference = (value: string) => [{ system: 'urn:kangqiao:client-ref', value }];

async function freeSlot(): Promise<Slot> {
  const { body } = await hean.get('Slot?status=free&start=ge2026-11-24T00:00:00%2B08:00&_count=1');
  return resourcesOf<Slot>(body)[0] as Slot;
}
const ask = (slot: Slot, patient = WANG, ref = 'r1') =>
  hean.send<Booked>(
    'POST',
    'Appointment',
    {
      resourceType: 'Appointment',
      identifier: reference(ref),
      status: 'pending',
      start: slot.start,
      end: slot.end,
      slot: [{ reference: `Slot/${slot.id}` }],
      participant: [{ actor: { reference: `Patient/${patient}` }, status: 'accepted' }],
    },
    { 'if-none-exist': `identifier=urn:kangqiao:client-ref|${ref}` },
  );
const put = (slot: Slot, status: string, ref = 'r1') =>
  hean.send<Slot & Booked>(
    'PUT',
    `Slot/${slot.id}`,
    { ...slot, status, identifier: reference(ref) },
    { 'if-match': `W/"${slot.meta?.versionId}"` },
  );
const putAppointment = (body: object, id: string, status: string, etag: string | null) =>
  hean.send<Booked>('PUT', `Appointment/${id}`, { ...body, status }, { 'if-match': etag ?? '' });

describe('booking without operations', () => {
  it('asks, takes the Slot, books, and gives everything back', async () => {
    const slot = await freeSlot();
    const asked = await ask(slot);
    expect([asked.status, asked.body.status]).toEqual([201, 'pending']);
    const taken = await put(slot, 'busy-tentative');
    expect([taken.status, taken.body.status]).toEqual([200, 'busy-tentative']);
    expect((await put(taken.body as Slot, 'busy')).body.status).toBe('busy');
    const booked = await putAppointment(asked.body, asked.body.id ?? '', 'booked', asked.etag);
    expect([booked.status, booked.body.status]).toEqual([200, 'booked']);
    const cancelled = await putAppointment(booked.body, asked.body.id ?? '', 'cancelled', booked.etag);
    expect(cancelled.body.status).toBe('cancelled');
    expect((await hean.get<Slot>(`Slot/${slot.id}`)).body.status).toBe('free');
  });

  it('lets the faster of two have the Slot, and the slower keeps off it', async () => {
    const slot = await freeSlot();
    const asked = [await ask(slot, WANG, 'r1'), await ask(slot, CHEN, 'r2')];
    const answers = await Promise.all([put(slot, 'busy-tentative', 'r1'), put(slot, 'busy-tentative', 'r2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [faster, slower] = answers[0].status === 200 ? asked : [...asked].reverse();
    await putAppointment(slower?.body ?? {}, slower?.body.id ?? '', 'cancelled', slower?.etag ?? null);
    expect((await hean.get<Slot>(`Slot/${slot.id}`)).body.status).toBe('busy-tentative');
    const booked = await putAppointment(faster?.body ?? {}, faster?.body.id ?? '', 'booked', faster?.etag ?? null);
    expect([booked.status, booked.body.status]).toEqual([200, 'booked']);
  });

  it('books nothing whose Slot was not taken', async () => {
    const asked = await ask(await freeSlot());
    const { status, body } = await putAppointment(asked.body, asked.body.id ?? '', 'booked', asked.etag);
    expect([status, refusalOf(body)]).toEqual([410, 'hold-expired']);
  });

  it('takes no Slot without an Appointment, and no Slot of others', async () => {
    const slot = await freeSlot();
    expect((await put(slot, 'busy-tentative')).status).toBe(409);
    const others = resourcesOf<Slot>((await hean.get('Slot?status=busy&start=ge2026-11-24T00:00:00Z&_count=1')).body);
    expect((await put(others[0] as Slot, 'free')).status).toBe(409);
  });

  it('finds what was asked before under the same reference', async () => {
    const slot = await freeSlot();
    const [first, second] = [await ask(slot), await ask(slot)];
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    const found = resourcesOf<Appointment>((await hean.get('Appointment?identifier=urn:kangqiao:client-ref|r1')).body);
    expect(found).toHaveLength(1);
  });
});
