import type { Hold } from '@kangqiao/contracts';
import { BookingDesk } from '../../testing/booking-desk';

describe('booking at a hospital in trouble', () => {
  let desk: BookingDesk;

  beforeEach(async () => {
    desk = await BookingDesk.open();
  });

  afterEach(() => desk.close());

  describe('when the hospital acts and then goes silent', () => {
    it('keeps the hold unconfirmed until the hospital can be asked', async () => {
      desk.hospital.next('act-then-hang', 'hold');
      const answer = await desk.hold();
      expect([answer.status, answer.body.state]).toEqual([201, 'holding']);
      const { id } = answer.body as unknown as Hold;
      expect((await desk.book(id)).body.code).toBe('HOLD_UNCONFIRMED');
      const asked = await desk.get(`/holds/${id}`);
      expect(asked.body).toMatchObject({ id, state: 'held' });
      expect((await desk.book(id)).body.state).toBe('booked');
    });

    it('gives an unconfirmed hold back only when it can no longer be on its way', async () => {
      desk.hospital.next('act-then-hang', 'hold');
      const { id } = (await desk.hold()).body as unknown as Hold;
      expect((await desk.release(id)).status).toBe(204);
      await desk.sweep();
      expect(desk.hospital.bookings()).toMatchObject([{ state: 'held' }]);
      desk.app.clock.pass({ minutes: 2 });
      await desk.sweep();
      expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
    });

    it('keeps a booking confirming, never sends it again, and finds it', async () => {
      const { id } = await desk.held();
      desk.hospital.next('act-then-hang', 'book');
      const answer = await desk.book(id);
      expect(answer.body).toMatchObject({ state: 'confirming', actions: { cancel: false } });
      await desk.sweep();
      expect(await desk.shown(id)).toMatchObject({ state: 'booked', visitNo: 'V000001' });
      expect(desk.hospital.bookings()).toHaveLength(1);
    });

    it('finds a cancellation and frees the number', async () => {
      const appointment = await desk.booked('S2-1', 'S2');
      desk.hospital.next('act-then-hang', 'cancel');
      const answer = await desk.cancel(appointment.id);
      expect(answer.body.state).toBe('cancelling');
      await desk.sweep();
      expect((await desk.shown(appointment.id)).state).toBe('cancelled');
      await desk.held('S2-1', 'S2');
    });
  });

  describe('when the hospital goes silent before acting', () => {
    it('gives an unconfirmed hold up after some patience', async () => {
      desk.hospital.next('hang', 'hold');
      const { id } = (await desk.hold()).body as unknown as Hold;
      await desk.sweep();
      expect((await desk.get(`/holds/${id}`)).body.state).toBe('holding');
      desk.app.clock.pass({ minutes: 3 });
      await desk.sweep();
      expect((await desk.get(`/holds/${id}`)).body.code).toBe('HOLD_EXPIRED');
      await desk.held();
    });

    it('gives back what the hospital only holds, and says that the booking failed', async () => {
      const { id } = await desk.held();
      desk.hospital.next('hang', 'book');
      expect((await desk.book(id)).body.state).toBe('confirming');
      await desk.sweep();
      expect((await desk.shown(id)).state).toBe('confirming');
      desk.app.clock.pass({ minutes: 3 });
      await desk.sweep();
      expect(await desk.shown(id)).toMatchObject({ state: 'refused', reason: expect.stringContaining('请重新选择') });
      expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
      await desk.held();
    });

    it('keeps an appointment booked whose cancellation never arrived', async () => {
      const appointment = await desk.booked();
      desk.hospital.next('hang', 'cancel');
      await desk.cancel(appointment.id);
      desk.app.clock.pass({ minutes: 3 });
      await desk.sweep();
      expect(await desk.shown(appointment.id)).toMatchObject({ state: 'booked', actions: { cancel: true } });
    });
  });

  it('gives a number back again when the hospital refused to take it, so that it is not lost there', async () => {
    const { id } = await desk.held();
    desk.hospital.next('refused', 'release', 3);
    expect((await desk.release(id)).status).toBe(204);
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'held' }]);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      desk.app.clock.pass({ minutes: 1 });
      await desk.sweep();
    }
    expect(desk.hospital.bookings()).toMatchObject([{ state: 'cancelled' }]);
  });

  describe('when the hospital is down', () => {
    const down = [503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答，请稍后再试'];
    const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
      status,
      body.code,
      body.message,
    ];

    it('says so to a hold and frees the number', async () => {
      desk.hospital.next('unavailable', 'hold');
      expect(said(await desk.hold())).toEqual(down);
      await desk.held();
    });

    it('says so to a booking and keeps the hold', async () => {
      const { id } = await desk.held();
      desk.hospital.next('unavailable', 'book');
      expect(said(await desk.book(id))).toEqual(down);
      expect((await desk.book(id)).body.state).toBe('booked');
    });

    it('says so to a cancellation and keeps the appointment', async () => {
      const { id } = await desk.booked();
      desk.hospital.next('unavailable', 'cancel');
      expect(said(await desk.cancel(id))).toEqual(down);
      expect((await desk.shown(id)).state).toBe('booked');
    });

    it('still shows the appointments that were booked', async () => {
      const { id } = await desk.booked();
      desk.hospital.next('unavailable', '*', 100);
      expect((await desk.shown(id)).state).toBe('booked');
      expect((await desk.listed()).items).toHaveLength(1);
    });
  });
});
