import type { HospitalEvent, StopNotice } from '@kangqiao/his-port';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { AppLogger } from '../../platform/logging/logger';
import { BookingDesk } from '../../testing/booking-desk';
import { aStopNotice } from '../../testing/stop-desk';
import { HospitalEvents } from './hospital-events';
import { ASK_EVERY_MS, StopNoticePoll } from './stop-notice-poll';

const stopNotice = (changes: Partial<StopNotice> = {}): HospitalEvent => ({
  kind: 'stop-notice',
  notice: aStopNotice(changes),
});

describe('what a hospital tells of its own accord', () => {
  let desk: BookingDesk;

  beforeEach(async () => {
    desk = await BookingDesk.open();
  });
  afterEach(() => desk.close());

  const push = (events: HospitalEvent[] | string, hospitalId = 'kq-first') =>
    desk.app.call('POST', `/hospital-push/${hospitalId}`, {
      body: typeof events === 'string' ? events : JSON.stringify(events),
      headers: { 'content-type': 'text/xml; charset=gbk' },
    });
  const stateOf = async (id: string) => (await desk.shown(id)).state;

  it('reaches nobody at an unknown hospital', async () => {
    expect(await push([], 'nowhere')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('is refused when its wire cannot read it, and when it is longer than half a megabyte', async () => {
    expect(await push('not what this wire has')).toMatchObject({ status: 400 });
    expect(await push('['.padEnd(512 * 1024 + 1))).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
  });

  it('does not open the other routes to bytes', async () => {
    const answer = await desk.app.call('POST', '/api/v1/sessions', {
      body: '<xml/>',
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
  });

  it('stops what is booked in the session, with the reason, and frees the number', async () => {
    const { id } = await desk.booked();
    expect(await push([stopNotice()])).toMatchObject({ status: 200 });
    expect(await desk.shown(id)).toMatchObject({ state: 'stopped', reason: '医生临时有抢救任务' });
  });

  it('comes to the same when it is told twice', async () => {
    const { id } = await desk.booked();
    await push([stopNotice(), stopNotice()]);
    expect(await push([stopNotice()])).toMatchObject({ status: 200 });
    expect(await stateOf(id)).toBe('stopped');
  });

  it.each([
    ['09:00', '09:01', 'stopped'],
    ['08:00', '09:00', 'booked'],
    ['09:01', null, 'booked'],
    [null, '09:01', 'stopped'],
  ] as const)('touches only numbers from %s and before %s: the one at 09:00 is %s', async (from, to, state) => {
    const { id } = await desk.booked('S1-1');
    await push([stopNotice({ from, to })]);
    expect(await stateOf(id)).toBe(state);
  });

  it('leaves another session, and the same session of another day, alone', async () => {
    const { id } = await desk.booked('S1-1');
    await push([stopNotice({ sessionId: 'S2' }), stopNotice({ date: '2026-11-24' })]);
    expect(await stateOf(id)).toBe('booked');
  });

  it('leaves whoever has arrived alone', async () => {
    const { id } = await desk.booked();
    desk.hospital.move(id, 'arrived');
    desk.app.clock.pass({ hours: 9 });
    await desk.sweep();
    expect(await stateOf(id)).toBe('arrived');
    await push([stopNotice({ issuedAt: desk.app.clock.now() })]);
    expect(await stateOf(id)).toBe('arrived');
  });

  it('asks the hospital when it was told after the booking but issued before it', async () => {
    const { id } = await desk.booked();
    await push([stopNotice({ issuedAt: new Date('2026-11-22T01:00:00Z') })]);
    await desk.sweep();
    expect(await stateOf(id)).toBe('booked');
    desk.hospital.stopSession('S1');
    await push([stopNotice({ issuedAt: new Date('2026-11-22T01:00:00Z') })]);
    await desk.sweep();
    expect(await stateOf(id)).toBe('stopped');
  });

  it('stops nothing when only the doctor changes', async () => {
    const { id } = await desk.booked();
    await push([stopNotice({ kind: 'substituted', substitute: '吴敏' })]);
    expect(await stateOf(id)).toBe('booked');
  });

  it('cancels a booking of its own, and never one it does not have', async () => {
    const { id } = await desk.booked();
    await push([{ kind: 'booking-cancelled', clientRef: 'nobody', reason: null }]);
    expect(await stateOf(id)).toBe('booked');
    await push([{ kind: 'booking-cancelled', clientRef: id, reason: '应您要求在窗口退号' }]);
    expect(await desk.shown(id)).toMatchObject({ state: 'cancelled', reason: '应您要求在窗口退号' });
    expect(await push([{ kind: 'booking-cancelled', clientRef: id, reason: null }])).toMatchObject({ status: 200 });
  });

  it('is taken and noted where nobody waits for it', async () => {
    const answer = await push([
      { kind: 'report-ready', patientNo: 'P000001', reportId: 'R1' },
      { kind: 'queue-moved', visitNo: 'V1' },
    ]);
    expect(answer.status).toBe(200);
    const noted = desk.app.log.filter((line) => line.includes('what nobody waits for'));
    expect(noted).toHaveLength(1);
    expect(noted.join()).not.toMatch(/P000001|R1|V1/);
  });

  describe('when it must be asked for stop notices', () => {
    const ask = () => desk.app.nest.get(StopNoticePoll).run();
    const asked = () => jest.spyOn(desk.hospital.scheduling, 'stopNotices');

    it('brings them in', async () => {
      const { id } = await desk.booked();
      desk.app.clock.pass({ minutes: 30 });
      desk.hospital.stopSession('S1', { reason: '停电' });
      await ask();
      expect(await desk.shown(id)).toMatchObject({ state: 'stopped', reason: '停电' });
    });

    it('is asked again after its time, not a millisecond before', async () => {
      const calls = asked();
      await ask();
      desk.app.clock.pass({ seconds: (ASK_EVERY_MS - 1) / 1000 });
      await ask();
      expect(calls).toHaveBeenCalledTimes(1);
      desk.app.clock.pass({ seconds: 0.001 });
      await ask();
      expect(calls).toHaveBeenCalledTimes(2);
    });

    it('is asked by one of several instances', async () => {
      const calls = asked();
      const nest = desk.app.nest;
      const instances = [1, 2, 3].map(
        () =>
          new StopNoticePoll(
            nest.get(Hospitals),
            nest.get(HospitalEvents),
            nest.get(Database),
            desk.app.clock,
            nest.get(AppLogger),
          ),
      );
      await Promise.all(instances.map((instance) => instance.run()));
      expect(calls).toHaveBeenCalledTimes(1);
    });

    it('is asked from where it told last, with an overlap, and after a failure for the same again', async () => {
      const calls = asked();
      await ask();
      desk.app.clock.pass({ minutes: 5 });
      desk.hospital.next('unavailable', 'stopNotices');
      await ask();
      desk.app.clock.pass({ minutes: 5 });
      await ask();
      const sinces = calls.mock.calls.map(([since]) => since.toISOString());
      expect(sinces).toEqual(['2026-11-21T01:15:00.000Z', '2026-11-22T01:15:00.000Z', '2026-11-22T01:15:00.000Z']);
    });

    it('is not asked where it calls in instead', async () => {
      await desk.close();
      desk = await BookingDesk.open({ capabilities: { stopNotices: ['push'] } });
      const calls = asked();
      await ask();
      expect(calls).not.toHaveBeenCalled();
    });
  });
});

describe('a hospital that holds nothing', () => {
  it('lets a number be held here alone, and booked, and given back without a word to it', async () => {
    const desk = await BookingDesk.open({ capabilities: { hold: false } });
    const hold = jest.spyOn(desk.hospital.scheduling, 'hold');
    const release = jest.spyOn(desk.hospital.scheduling, 'release');
    expect(await desk.booked('S1-1')).toMatchObject({ state: 'booked' });
    const { id } = await desk.held('S2-1', 'S2');
    expect(await desk.release(id)).toMatchObject({ status: 204 });
    await desk.sweep();
    expect(hold).not.toHaveBeenCalled();
    expect(release).not.toHaveBeenCalled();
    await desk.close();
  });
});

describe('a hospital that cannot be asked what became of a booking', () => {
  it('leaves an unknown one as it is, never refused and never sent again, until it tells', async () => {
    const desk = await BookingDesk.open({ capabilities: { findBooking: false, bookings: false } });
    const findBooking = jest.spyOn(desk.hospital.scheduling, 'findBooking');
    const book = jest.spyOn(desk.hospital.scheduling, 'book');
    const { id } = await desk.held();
    desk.hospital.next('act-then-hang', 'book');
    expect((await desk.book(id)).body).toMatchObject({ state: 'confirming' });
    desk.app.clock.pass({ minutes: 5 });
    await desk.sweep();
    expect((await desk.shown(id)).state).toBe('confirming');
    expect(findBooking).not.toHaveBeenCalled();
    expect(book).toHaveBeenCalledTimes(1);
    await desk.close();
  });
});
