import { Database } from '../../database/database';
import { HospitalRecovery } from '../../hospitals/hospital-recovery';
import { BookingDesk, DAY } from '../../testing/booking-desk';
import { LEASE_MS, Reconciliation } from './reconciliation';

const ofDesk = (desk: BookingDesk) => ({
  runs: () =>
    desk.app.nest.get(Database).rows<{
      day: string;
      nextDay: string;
      compared: number;
      found: string;
      endedAt: Date | null;
    }>('SELECT day, next_day AS nextDay, compared, found, ended_at AS endedAt FROM reconciliation ORDER BY day'),
  tomorrow: async () => {
    desk.app.clock.pass({ days: 1 });
    await desk.app.nest.get(Reconciliation).run();
  },
  run: () => desk.app.nest.get(Reconciliation).run(),
});

describe('a reconciliation', () => {
  let desk: BookingDesk;
  const open = async (seed = {}) => {
    desk = await BookingDesk.open(seed);
    return ofDesk(desk);
  };
  afterEach(() => desk.close());
  const foundBy = ({ found = '{}' }: { found?: string } = {}) =>
    Object.fromEntries(Object.entries(JSON.parse(found) as Record<string, number>).filter(([, count]) => count > 0));
  const stateOf = async (id: string) => (await desk.shown(id)).state;

  it('finds nothing where both lists say the same, and is done once a day', async () => {
    const at = await open();
    await desk.booked();
    desk.app.clock.pass({ minutes: 5 });
    await at.run();
    await at.run();
    const [run, ...others] = await at.runs();
    expect(others).toEqual([]);
    expect(run).toMatchObject({ day: '2026-11-22', compared: 1, endedAt: desk.app.clock.now() });
    expect(foundBy(run)).toEqual({});
  });

  it('takes over what was cancelled at the hospital', async () => {
    const at = await open();
    const { id } = await desk.booked();
    desk.hospital.move(id, 'cancelled');
    desk.app.clock.pass({ minutes: 5 });
    await at.run();
    expect(await stateOf(id)).toBe('cancelled');
    expect(foundBy((await at.runs())[0])).toEqual({ changed: 1 });
  });

  it('gives back at the hospital what was given up here', async () => {
    const at = await open();
    const { id } = await desk.booked();
    await desk.cancel(id);
    desk.hospital.move(id, 'booked');
    desk.app.clock.pass({ minutes: 5 });
    await at.run();
    expect(desk.hospital.bookings()).toMatchObject([{ clientRef: id, state: 'cancelled' }]);
    expect(foundBy((await at.runs())[0])).toEqual({ unwanted: 1 });
  });

  it('tells the resident when the hospital has nothing of what is booked, and frees the number', async () => {
    const at = await open();
    const { id } = await desk.booked();
    desk.hospital.scheduling.ledger.enter({
      booking: { ...desk.hospital.bookings()[0]!, clientRef: 'somebody-else' },
      expiresAt: null,
    });
    jest.spyOn(desk.hospital.scheduling.ledger, 'refsOf').mockReturnValue(['somebody-else']);
    jest.spyOn(desk.hospital.scheduling, 'findBooking').mockResolvedValue(null);
    desk.app.clock.pass({ minutes: 5 });
    await at.run();
    expect(await desk.shown(id)).toMatchObject({ state: 'cancelled', reason: expect.stringContaining('没有本次预约') });
    expect(foundBy((await at.runs())[0])).toMatchObject({ missing: 1 });
  });

  it('settles what is unknown at a hospital that cannot be asked about one booking', async () => {
    const at = await open({ capabilities: { findBooking: false } });
    const { id } = await desk.held();
    desk.hospital.next('act-then-hang', 'book');
    await desk.book(id);
    desk.app.clock.pass({ minutes: 5 });
    await at.run();
    expect(await stateOf(id)).toBe('booked');
    expect(foundBy((await at.runs())[0])).toEqual({ unknown: 1 });
  });

  it('goes on at the day where it stopped, after a crash and after an outage', async () => {
    const at = await open();
    const { id } = await desk.booked();
    desk.hospital.move(id, 'cancelled');
    desk.app.clock.pass({ minutes: 5 });
    let asked = 0;
    const list = desk.hospital.scheduling.bookings.bind(desk.hospital.scheduling);
    const days: string[] = [];
    jest.spyOn(desk.hospital.scheduling, 'bookings').mockImplementation((day, cursor) => {
      days.push(day);
      asked += 1;
      if (asked === 3) desk.hospital.next('unavailable', 'bookings');
      return list(day, cursor);
    });
    await at.run();
    expect(days).toEqual(['2026-11-21', '2026-11-22', DAY]);
    expect((await at.runs())[0]).toMatchObject({ nextDay: DAY, endedAt: null });
    await at.run();
    expect(days).toHaveLength(3);
    desk.app.clock.pass({ seconds: LEASE_MS / 1000 });
    await at.run();
    expect(days[3]).toBe(DAY);
    expect(await stateOf(id)).toBe('cancelled');
  });

  it('never asks a hospital that has no list', async () => {
    const at = await open({ capabilities: { bookings: false } });
    await at.run();
    expect(await at.runs()).toEqual([]);
  });

  it('is done again when the hospital is back after an outage, and asks at once for what is unknown', async () => {
    const at = await open();
    const { id } = await desk.held();
    await at.run();
    desk.hospital.next('act-then-hang', 'book');
    desk.hospital.next('unavailable', 'findBooking', 4);
    await desk.book(id);
    for (let minutes = 0; minutes < 20; minutes += 5) {
      desk.app.clock.pass({ minutes: 5 });
      await desk.sweep();
    }
    expect(await stateOf(id)).toBe('confirming');
    await desk.app.nest.get(HospitalRecovery).tell('kq-first');
    expect(await stateOf(id)).toBe('booked');
    expect((await at.runs())[0]).toMatchObject({ endedAt: desk.app.clock.now() });
  });

  it.each([
    [1, 'without a breaker that closes'],
    [7, 'after however many attempts'],
  ])('is not needed for what is unknown: within a minute of its recovery the hospital is asked (%d, %s)', async (n) => {
    await open();
    const { id } = await desk.held();
    desk.hospital.next('act-then-hang', 'book');
    desk.hospital.next('unavailable', 'findBooking', n);
    await desk.book(id);
    for (let attempt = 0; attempt < n; attempt += 1) {
      await desk.sweep();
      desk.app.clock.pass({ seconds: 30 });
    }
    await desk.sweep();
    expect(desk.hospital.bookings()).toHaveLength(1);
    desk.hospital.heal();
    desk.app.clock.pass({ seconds: 30 });
    await desk.sweep();
    expect(await stateOf(id)).toBe('booked');
  });
});
