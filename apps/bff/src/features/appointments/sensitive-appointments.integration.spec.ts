import type { AppointmentList } from '@kangqiao/contracts';
import { addLinked, type TestLink } from '../../testing/links';
import { aSeededSession, BookingDesk, idOf } from '../../testing/booking-desk';
import { LI_HUA } from '../../testing/residents';

const LI = { ...LI_HUA, birthDate: '1990-01-01' };
const aSession = (id: string, departmentId: string, departmentName: string, hour: string) => ({
  ...aSeededSession(id, departmentId, [`${hour}:00`, `${hour}:10`, `${hour}:20`, `${hour}:30`]),
  departmentName,
});

describe('appointments in sensitive departments', () => {
  let desk: BookingDesk;
  let daughter: string;
  const link = async (who: string, terms: TestLink) => {
    const token = await desk.app.signIn(who);
    await addLinked(desk.app, token, LI, { relation: 'parent', capacity: 'family', ...terms });
    return token;
  };
  const listed = async (token: string, query = '') =>
    (await desk.get(`/appointments${query}`, token)).body as unknown as AppointmentList;
  const departments = async (token: string) => (await listed(token)).items.map(({ departmentName }) => departmentName);

  beforeEach(async () => {
    desk = await BookingDesk.open({
      rules: { perPersonDay: 10, perPersonDayDepartment: 10, perAccountDay: 20 },
      sessions: [aSession('S1', 'D1', '心血管内科', '09'), aSession('S2', 'D2', '精神科', '10')],
    });
    daughter = await link('daughter', {});
  });
  afterEach(() => desk.close());

  it('are not listed for family, nor found by id, and every such viewer is told alike', async () => {
    const before = await listed(daughter);
    const open = await desk.booked('S1-1');
    const hidden = await desk.booked('S2-1', 'S2');
    expect(await departments(daughter)).toEqual(['心血管内科']);
    expect([before.withheld, (await listed(daughter)).withheld]).toEqual([true, true]);
    expect((await desk.get(`/appointments/${open.id}`, daughter)).status).toBe(200);
    for (const path of [`/appointments/${hidden.id}`, `/appointments/${hidden.id}/calendar.ics`])
      expect((await desk.get(path, daughter)).body.code).toBe('APPOINTMENT_NOT_FOUND');
    expect((await desk.cancel(hidden.id, {}, daughter)).body.code).toBe('APPOINTMENT_NOT_FOUND');
    const hold = await desk.held('S2-2', 'S2');
    expect((await desk.get(`/holds/${hold.id}`, daughter)).body.code).toBe('HOLD_NOT_FOUND');
  });

  it('are shown to the person, and to family to whom the person shows them', async () => {
    await desk.booked('S2-1', 'S2');
    const son = await link('son', { sensitiveShown: true });
    expect([await departments(desk.token), (await listed(desk.token)).withheld]).toEqual([['精神科'], false]);
    expect([await departments(son), (await listed(son)).withheld]).toEqual([['精神科'], false]);
  });

  it('stay visible to whoever of the family booked them, and to nobody else of it', async () => {
    const numberId = 'S2-3';
    const body = { personId: desk.personId, hospitalId: 'kq-first', sessionId: idOf('S2'), numberId };
    const hold = await desk.post('/holds', body, daughter);
    const booked = await desk.book(String(hold.body.id), daughter);
    expect(booked.status).toBe(201);
    expect(await departments(daughter)).toEqual(['精神科']);
    expect(await departments(await link('son', {}))).toEqual([]);
  });

  it('do not thin out the pages: a page is as full as if they were not there', async () => {
    for (const [number, session] of [
      ['S1-1', 'S1'],
      ['S2-1', 'S2'],
      ['S2-2', 'S2'],
      ['S2-3', 'S2'],
      ['S1-2', 'S1'],
    ] as const)
      await desk.booked(number, session);
    const page = await listed(daughter, '?limit=1');
    expect([page.items.map(({ startTime }) => startTime), page.nextCursor !== null]).toEqual([['09:10'], true]);
    const next = await listed(daughter, `?limit=1&cursor=${page.nextCursor}`);
    expect([next.items.map(({ startTime }) => startTime), next.nextCursor]).toEqual([['09:00'], null]);
  });
});
