import { type BookingDesk, DAY } from '../../testing/booking-desk';
import { StopDesk } from '../../testing/stop-desk';

describe('a visit that another doctor takes over', () => {
  let visits: StopDesk;
  let desk: BookingDesk;

  beforeEach(async () => {
    visits = await StopDesk.open();
    desk = visits.booking;
  });
  afterEach(() => visits.close());

  it('stays booked, and says who replaces whom, once', async () => {
    const { id } = await desk.booked();
    await visits.substitute('吴敏');
    await visits.substitute('吴敏');
    await visits.substitute('吴敏', 31);
    expect(await desk.shown(id)).toMatchObject({
      state: 'booked',
      doctorName: '周明',
      substitution: { doctorName: '吴敏', kept: false },
      actions: { keep: true, cancel: true },
    });
    expect(await visits.told()).toEqual(['visit-changed!']);
    expect((await visits.stepsOf(id)).at(-1)).toMatchObject({ kind: 'substituted', note: '吴敏' });
  });

  it('ends as the latest notice says, whichever comes last', async () => {
    const { id } = await desk.booked();
    await visits.substitute('郑伟', 40);
    await visits.substitute('吴敏', 30);
    expect((await desk.shown(id)).substitution?.doctorName).toBe('郑伟');
  });

  it('is kept by one word, which may be said twice', async () => {
    const { id } = await desk.booked();
    await visits.substitute('吴敏');
    for (const answer of [
      await desk.post(`/appointments/${id}/keep`, {}),
      await desk.post(`/appointments/${id}/keep`, {}),
    ])
      expect(answer).toMatchObject({
        status: 200,
        body: { substitution: { kept: true }, actions: { keep: false } },
      });
    expect((await visits.kindsOf(id)).filter((kind) => kind === 'kept')).toHaveLength(1);
  });

  it('may be cancelled after the cut-off until it is kept', async () => {
    const { id } = await desk.booked();
    desk.app.clock.set(`${DAY}T08:30:00+08:00`);
    expect((await desk.shown(id)).actions.cancel).toBe(false);
    await visits.substitute('吴敏');
    expect((await desk.shown(id)).actions.cancel).toBe(true);
    expect(await desk.cancel(id)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  });

  it('has nothing to be kept where nobody else comes', async () => {
    const { id } = await desk.booked();
    expect(await desk.post(`/appointments/${id}/keep`, {})).toMatchObject({ status: 409 });
  });

  it('is stopped all the same when the hospital stops it after that', async () => {
    const { id } = await desk.booked();
    await visits.substitute('吴敏');
    await visits.push({ issuedAt: new Date('2026-11-22T02:50:00Z') });
    expect((await desk.shown(id)).state).toBe('stopped');
    expect((await visits.told()).sort()).toEqual(['visit-changed!', 'visit-stopped!']);
  });
});
