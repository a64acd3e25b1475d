import { aBookCommand, anOpenSession, booked, bySomebodyElse, cancellationOf, isAvailable } from './booking-steps';
import type { HarnessInUse } from './harness';

export function describeScheduling(harness: HarnessInUse): void {
  describe('scheduling', () => {
    beforeEach(() => harness().reset());
    const scheduling = () => harness().hospital.scheduling;

    it('lists sessions of the department and days asked for', async () => {
      const { departmentId, bookingDays } = harness();
      const sessions = await scheduling().sessions({ departmentId, ...bookingDays });
      expect(sessions.length).toBeGreaterThan(0);
      const outside = sessions.filter(
        (s) => s.departmentId !== departmentId || s.date < bookingDays.from || s.date > bookingDays.to,
      );
      expect(outside).toEqual([]);
    });

    it('lists the sessions of one doctor only', async () => {
      const { session } = await anOpenSession(harness());
      const doctorId = session.doctorId ?? undefined;
      const { departmentId, bookingDays } = harness();
      const sessions = await scheduling().sessions({ departmentId, doctorId, ...bookingDays });
      expect(sessions.map(({ id }) => id)).toContain(session.id);
      expect(new Set(sessions.map((s) => s.doctorId))).toEqual(new Set([session.doctorId]));
    });

    it('answers with an empty list where nobody sees patients', async () => {
      const query = { departmentId: harness().departmentId, from: '2001-01-01', to: '2001-01-02' };
      await expect(scheduling().sessions(query)).resolves.toEqual([]);
    });

    it('lists as many available numbers as the session says remain', async () => {
      const { session, available } = await anOpenSession(harness());
      expect(available).toHaveLength(session.remaining ?? available.length);
      expect(available.every((number) => number.sessionId === session.id)).toBe(true);
      expect(available.every((number) => number.startTime < number.endTime)).toBe(true);
    });

    it('holds a number, which is then no longer available', async () => {
      const command = await aBookCommand(harness());
      await expect(scheduling().hold(command)).resolves.toMatchObject({ kind: 'held' });
      await expect(isAvailable(harness(), command)).resolves.toBe(false);
      await expect(scheduling().findBooking(command.clientRef)).resolves.toMatchObject({ state: 'held' });
    });

    it('answers a repeated hold of the same reference and number with success', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      await expect(scheduling().hold(command)).resolves.toMatchObject({ kind: 'held' });
    });

    it('refuses a number that somebody else holds', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(bySomebodyElse(command, harness()));
      await expect(scheduling().hold(command)).resolves.toMatchObject({ kind: 'refused', reason: 'NUMBER_TAKEN' });
    });

    it('gives a released number to the next', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      await expect(scheduling().release(command)).resolves.toEqual({ kind: 'released' });
      await expect(scheduling().hold(bySomebodyElse(command, harness()))).resolves.toMatchObject({ kind: 'held' });
    });

    it('releases what is released already, or was never held', async () => {
      const command = await aBookCommand(harness());
      await expect(scheduling().release(command)).resolves.toEqual({ kind: 'released' });
      await scheduling().hold(command);
      await scheduling().release(command);
      await expect(scheduling().release(command)).resolves.toEqual({ kind: 'released' });
    });

    it('books a held number and tells where to go', async () => {
      const command = await aBookCommand(harness());
      const booking = await booked(harness(), command);
      expect(booking).toMatchObject({
        clientRef: command.clientRef,
        patientNo: command.patientNo,
        sessionId: command.session.id,
        numberId: command.number.id,
        state: 'booked',
      });
      expect(booking.visitNo).not.toBe('');
      await expect(scheduling().findBooking(command.clientRef)).resolves.toEqual(booking);
    });

    it('answers a repeated booking with the same booking', async () => {
      const command = await aBookCommand(harness());
      const booking = await booked(harness(), command);
      await expect(scheduling().book(command)).resolves.toEqual({ kind: 'booked', booking });
    });

    it('refuses to book what is not held', async () => {
      const command = await aBookCommand(harness());
      await expect(scheduling().book(command)).resolves.toMatchObject({ kind: 'refused', reason: 'HOLD_EXPIRED' });
    });

    it('refuses to release what is booked', async () => {
      const command = await aBookCommand(harness());
      await booked(harness(), command);
      await expect(scheduling().release(command)).resolves.toEqual({ kind: 'refused', reason: 'ALREADY_BOOKED' });
    });

    it('cancels a booking, twice without complaint, and the number is free at once', async () => {
      const command = await aBookCommand(harness());
      const booking = await booked(harness(), command);
      await expect(scheduling().cancel(cancellationOf(booking))).resolves.toEqual({ kind: 'cancelled' });
      await expect(scheduling().cancel(cancellationOf(booking))).resolves.toEqual({ kind: 'cancelled' });
      await expect(scheduling().findBooking(command.clientRef)).resolves.toMatchObject({ state: 'cancelled' });
      await expect(isAvailable(harness(), command)).resolves.toBe(true);
    });

    it("does not cancel somebody else's booking", async () => {
      const booking = await booked(harness(), await aBookCommand(harness()));
      const foreign = { ...cancellationOf(booking), patientNo: harness().somebodyElse.patientNo };
      await expect(scheduling().cancel(foreign)).resolves.toMatchObject({ kind: 'refused' });
      await expect(scheduling().findBooking(booking.clientRef)).resolves.toMatchObject({ state: 'booked' });
    });

    it('knows nothing of a reference that was never used', async () => {
      await expect(scheduling().findBooking('c-never-used')).resolves.toBeNull();
    });
  });
}
