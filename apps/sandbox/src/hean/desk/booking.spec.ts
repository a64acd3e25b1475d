import type { Appointment, Schedule, Slot } from '@medplum/fhirtypes';
import {
  type Booked,
  bookingParameters,
  refusalOf,
  resourcesOf,
  startHean,
  type RunningHean,
} from '../../../testing/start-hean';

let hean: RunningHean;
beforeEach(async () => {
  hean = await startHean();
});
afterEach(() => hean.stop());

const WANG = 'hp-ha700118';
const CHEN = 'hp-ha703689';
/** One person, two files. */
const LIN = ['hp-ha725115', 'hp-ha764396'] as const;
const TUESDAY = 'start=2026-11-24T00:00:00%2B08:00&end=2026-11-25T00:00:00%2B08:00';

async function proposals(query = `${TUESDAY}&organization=Organization/gp`): Promise<Appointment[]> {
  return resourcesOf<Appointment>((await hean.get(`Appointment/$find?${query}&_count=1000`)).body);
}
async function firstProposal(): Promise<string> {
  return (await proposals())[0]?.id ?? '';
}
const hold = (proposal: string, patient = WANG, ref = 'r1') =>
  hean.send<Booked>('POST', 'Appointment/$hold', bookingParameters(proposal, patient, ref));
const book = (appointment: string, patient = WANG, ref = 'r1') =>
  hean.send<Booked>('POST', 'Appointment/$book', bookingParameters(appointment, patient, ref));
const byRef = async (ref: string): Promise<Appointment | undefined> =>
  resourcesOf<Appointment>((await hean.get(`Appointment?identifier=urn:kangqiao:client-ref|${ref}`)).body)[0];
const slotOf = async (appointment: Pick<Appointment, 'slot'> | undefined): Promise<Slot> =>
  (await hean.get<Slot>(appointment?.slot?.[0]?.reference ?? '')).body;
const cancel = (appointment: Pick<Appointment, 'id'>, etag: string | null) =>
  hean.send<Booked>(
    'PUT',
    `Appointment/${appointment.id}`,
    { ...appointment, status: 'cancelled', cancelationReason: { text: '临时有事' } },
    etag === null ? {} : { 'if-match': etag },
  );
const moveClock = (now: string): Promise<Response> => hean.control('/clock', { method: 'POST', body: { now } });

async function booked(patient = WANG, ref = 'r1'): Promise<{ appointment: Booked; etag: string | null }> {
  const held = await hold(await firstProposal(), patient, ref);
  const { body, etag } = await book(held.body.id ?? '', patient, ref);
  return { appointment: body, etag };
}

describe('finding numbers', () => {
  it('proposes only free numbers of the department within the span', async () => {
    const found = await proposals();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ status, start }) => status === 'proposed' && start?.startsWith('2026-11-24'))).toBe(true);
    const start = encodeURIComponent(found[0]?.start ?? '');
    const end = encodeURIComponent(found[0]?.end ?? '');
    const one = await proposals(`start=${start}&end=${end}&organization=Organization/gp`);
    expect(one.map(({ id }) => id)).toContain(found[0]?.id);
    expect(one.every((appointment) => appointment.start === found[0]?.start)).toBe(true);
  });

  it.each([
    ['no end', 'start=2026-11-24T00:00:00Z'],
    ['a time without an offset', 'start=2026-11-24T00:00:00&end=2026-11-25T00:00:00'],
    ['an end before the start', 'start=2026-11-24T00:00:00Z&end=2026-11-23T00:00:00Z'],
  ])('refuses %s', async (_what, query) => {
    expect((await hean.get(`Appointment/$find?${query}`)).status).toBe(400);
  });
});

describe('holding', () => {
  it('makes a pending Appointment for fifteen minutes and takes the Slot', async () => {
    const { status, body } = await hold(await firstProposal());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'pending',
      extension: [{ url: 'urn:kangqiao:hold-expires', valueInstant: '2026-11-22T00:45:00.000Z' }],
      identifier: expect.arrayContaining([{ system: 'urn:kangqiao:client-ref', value: 'r1' }]),
    });
    expect((await slotOf(body)).status).toBe('busy-tentative');
    expect((await proposals()).map(({ slot }) => slot?.[0]?.reference)).not.toContain(body.slot?.[0]?.reference);
  });

  it('lets one of two win who come at the same moment', async () => {
    const proposal = await firstProposal();
    const answers = await Promise.all([hold(proposal, WANG, 'r1'), hold(proposal, CHEN, 'r2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost && refusalOf(lost.body)).toBe('number-taken');
  });

  it('finds its own again when the same request comes twice', async () => {
    const proposal = await firstProposal();
    const [first, second] = [await hold(proposal), await hold(proposal)];
    expect(second.status).toBe(200);
    expect(second.body.id).toBe(first.body.id);
  });

  it('refuses a reference that was used for another number', async () => {
    const [one, other] = await proposals();
    await hold(one?.id ?? '');
    const { status, body } = await hold(other?.id ?? '');
    expect([status, refusalOf(body)]).toEqual([409, 'already-booked']);
  });

  it.each([
    ['under the same file', WANG, WANG],
    ['under a second file', ...LIN],
  ])('allows one number a day in one department, %s', async (_which, first, second) => {
    const [one, other] = await proposals();
    await hold(one?.id ?? '', first);
    const { status, body } = await hold(other?.id ?? '', second, 'r2');
    expect([status, refusalOf(body)]).toEqual([422, 'quota-reached']);
    expect(body.issue[0]?.code).toBe('business-rule');
  });

  it('ends at its minute, not before', async () => {
    const { body } = await hold(await firstProposal());
    await moveClock('2026-11-22T08:44:59+08:00');
    expect((await byRef('r1'))?.status).toBe('pending');
    await moveClock('2026-11-22T08:45:00+08:00');
    expect((await byRef('r1'))?.status).toBe('cancelled');
    expect((await slotOf(body)).status).toBe('free');
    const late = await book(body.id ?? '');
    expect([late.status, refusalOf(late.body)]).toEqual([410, 'hold-expired']);
  });

  it.each([
    ['a patient who is not there', 'find-x', 'nobody', 422],
    ['a number that is not there', 'find-x', WANG, 404],
    ['an Appointment that is not proposed', 'apt-1', WANG, 400],
  ])('refuses %s', async (_what, proposal, patient, status) => {
    expect((await hold(proposal, patient)).status).toBe(status);
  });
});

describe('booking', () => {
  it('gives a visit number, a queue number, a place and what to bring', async () => {
    const { appointment } = await booked();
    expect(appointment).toMatchObject({
      status: 'booked',
      patientInstruction: expect.stringContaining('；'),
      identifier: expect.arrayContaining([
        expect.objectContaining({
          type: { coding: [expect.objectContaining({ code: 'VN' })] },
          value: 'HV202611220001',
        }),
      ]),
      participant: expect.arrayContaining([
        expect.objectContaining({ actor: expect.objectContaining({ display: expect.stringContaining('号诊室') }) }),
      ]),
    });
    expect((await slotOf(appointment)).status).toBe('busy');
  });

  it('stays booked past the minute at which the hold would have ended, and when asked again', async () => {
    const { appointment } = await booked();
    await moveClock('2026-11-22T09:30:00+08:00');
    expect((await book(appointment.id ?? '')).body.status).toBe('booked');
    expect((await byRef('r1'))?.identifier).toEqual(appointment.identifier);
  });

  it('books what is only proposed, for those who do not hold', async () => {
    const { status, body } = await book(await firstProposal());
    expect([status, body.status]).toEqual([200, 'booked']);
  });

  it('refuses another patient than the one who holds', async () => {
    const held = await hold(await firstProposal());
    const { status, body } = await book(held.body.id ?? '', CHEN);
    expect([status, refusalOf(body)]).toEqual([422, 'patient-refused']);
  });

  it('tells the counter', async () => {
    const { appointment } = await booked();
    expect(await (await hean.control('/hospitals/kq-hean/bookings')).json()).toMatchObject([
      {
        clientRef: 'r1',
        visitNo: 'HV202611220001',
        patientNo: 'HA700118',
        patientName: '王秀英',
        state: 'booked',
        numberId: appointment.slot?.[0]?.reference?.split('/')[1],
        date: '2026-11-24',
        departmentName: '全科医学科',
        bookedAt: '2026-11-22 08:30:00',
      },
    ]);
  });

  it('is missed when its day is over, and its Slot and session can still be read', async () => {
    const { appointment } = await booked();
    await moveClock('2026-11-25T08:00:00+08:00');
    expect((await byRef('r1'))?.status).toBe('noshow');
    const slot = await slotOf(appointment);
    expect((await hean.get<Schedule>(slot.schedule.reference ?? '')).status).toBe(200);
  });
});

describe('cancelling', () => {
  it('gives the number back at once', async () => {
    const { appointment, etag } = await booked();
    const { status, body } = await cancel(appointment, etag);
    expect([status, body.status]).toEqual([200, 'cancelled']);
    expect((await slotOf(appointment)).status).toBe('free');
  });

  it('refuses a version that is no longer the newest', async () => {
    const held = await hold(await firstProposal());
    await book(held.body.id ?? '');
    expect((await cancel(held.body, held.etag)).status).toBe(412);
    expect((await cancel(held.body, null)).status).toBe(428);
    expect((await byRef('r1'))?.status).toBe('booked');
  });

  it.each([
    ['an hour before, still', -3600, 200, undefined],
    ['a second later, no more', -3599, 422, 'too-late'],
  ])('is possible until %s', async (_when, seconds, status, refusal) => {
    const { appointment, etag } = await booked();
    const instant = new Date(Date.parse(appointment.start ?? '') + seconds * 1000);
    await moveClock(instant.toISOString());
    const current = await byRef('r1');
    const answer = await cancel(current ?? appointment, etag);
    expect([answer.status, status === 200 ? undefined : refusalOf(answer.body)]).toEqual([status, refusal]);
  });

  it('is refused once the patient has arrived', async () => {
    const { appointment } = await booked();
    await hean.control('/hospitals/kq-hean/bookings/r1/state', { method: 'POST', body: { state: 'arrived' } });
    const current = await hean.get<Appointment>(`Appointment/${appointment.id}`);
    const { status, body } = await cancel(current.body, current.etag);
    expect([status, refusalOf(body)]).toEqual([409, 'already-arrived']);
  });
});

describe('stopping a session', () => {
  const stop = (id: string, body?: unknown): Promise<Response> =>
    hean.control(`/hospitals/kq-hean/sessions/${id}/stop`, { method: 'POST', body });

  it('closes it, cancels what was booked by the hospital, and can be asked for', async () => {
    const { appointment } = await booked();
    const slot = await slotOf(appointment);
    const scheduleId = slot.schedule.reference?.split('/')[1] ?? '';
    await moveClock('2026-11-22T08:40:00+08:00');
    expect(await (await stop(scheduleId, { reason: '医生突发疾病' })).json()).toEqual({ stoppedBookings: 1 });
    expect(await byRef('r1')).toMatchObject({
      status: 'cancelled',
      cancelationReason: { coding: [{ code: 'prov' }], text: '医生突发疾病' },
    });
    expect((await slotOf(appointment)).status).toBe('busy-unavailable');
    const since = '2026-11-22T08:40:00%2B08:00';
    const told = resourcesOf<Schedule>((await hean.get(`Schedule?active=false&_lastUpdated=ge${since}`)).body);
    expect(told).toMatchObject([{ id: scheduleId, comment: '医生突发疾病' }]);
    const { status, body } = await hold(`find-${slot.id}`, CHEN, 'r2');
    expect([status, refusalOf(body)]).toEqual([409, 'session-stopped']);
  });

  it('stops only the numbers of a window', async () => {
    const { appointment } = await booked();
    const slot = await slotOf(appointment);
    const scheduleId = slot.schedule.reference?.split('/')[1] ?? '';
    const from = slot.end.slice(11, 16);
    expect(await (await stop(scheduleId, { from })).json()).toEqual({ stoppedBookings: 0 });
    expect((await byRef('r1'))?.status).toBe('booked');
    const slots = resourcesOf<Slot>((await hean.get(`Slot?schedule=Schedule/${scheduleId}`)).body);
    const statusAt = (test: (time: string) => boolean) =>
      new Set(
        slots.filter(({ start }) => test(start.slice(11, 16))).map(({ status }) => status === 'busy-unavailable'),
      );
    expect(statusAt((time) => time >= from)).toEqual(new Set([true]));
    expect(statusAt((time) => time < from)).toEqual(new Set([false]));
  });

  it('tells who stands in, once and over midnight, and the booking stands', async () => {
    const { appointment } = await booked();
    const scheduleId = (await slotOf(appointment)).schedule.reference?.split('/')[1] ?? '';
    await stop(scheduleId, { substitute: '沈若兰' });
    expect(await (await stop(scheduleId, { substitute: '艾米莉·卡特' })).json()).toEqual({ stoppedBookings: 0 });
    await moveClock('2026-11-23T08:00:00+08:00');
    const { body } = await hean.get<Schedule>(`Schedule/${scheduleId}`);
    expect(body.active).toBe(true);
    expect(body.extension?.filter(({ url }) => url === 'urn:kangqiao:substitute')).toEqual([
      { url: 'urn:kangqiao:substitute', valueString: '艾米莉·卡特' },
    ]);
    expect((await byRef('r1'))?.status).toBe('booked');
  });

  it('answers that there is no such session', async () => {
    expect((await stop('none')).status).toBe(404);
  });
});

it('forgets everything on reset', async () => {
  const { appointment } = await booked();
  await hean.control('/reset', { method: 'POST' });
  expect(await byRef('r1')).toBeUndefined();
  expect((await slotOf(appointment)).status).toBe('free');
});
