import { type BookingDesk, DAY } from '../../testing/booking-desk';
import { StopDesk } from '../../testing/stop-desk';

describe('a visit that the hospital calls off', () => {
  let visits: StopDesk;
  let desk: BookingDesk;

  beforeEach(async () => {
    visits = await StopDesk.open();
    desk = visits.booking;
  });
  afterEach(() => visits.close());

  it('is told at once, and once, however often the hospital says it', async () => {
    const { id } = await visits.stopped();
    await visits.push();
    await visits.push({ id: 'STOP-2', issuedAt: new Date('2026-11-22T02:31:00Z') });
    expect(await visits.told()).toEqual(['visit-stopped!']);
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', actions: { rebook: true, cancel: false } });
  });

  it('is told too where the hospital only says so when it is asked', async () => {
    const { id } = await desk.booked();
    desk.hospital.stopSession('S1');
    desk.hospital.next('unavailable', 'findBooking');
    await visits.push({ issuedAt: new Date('2026-11-22T01:00:00Z') });
    expect(await visits.told()).toEqual([]);
    await desk.sweep();
    expect([await visits.told(), (await desk.shown(id)).state]).toEqual([['visit-stopped!'], 'stopped']);
  });

  it('keeps the reason of the notice where the hospital is asked first', async () => {
    const { id } = await desk.booked();
    desk.hospital.stopSession('S1');
    await visits.push({ issuedAt: new Date('2026-11-22T01:30:00Z') });
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', reason: '医生临时有抢救任务' });
  });

  it('is left alone where the person has arrived, though we have not heard of it', async () => {
    const { id } = await desk.booked();
    desk.hospital.move(id, 'arrived');
    desk.app.clock.set(`${DAY}T08:30:00+08:00`);
    await visits.push({ issuedAt: desk.app.clock.now() });
    expect([(await desk.shown(id)).state, await visits.told()]).toEqual(['arrived', []]);
  });
});
