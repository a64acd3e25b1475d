import { HospitalFault, HospitalUnavailable } from '@kangqiao/his-port';
import { aBookCommand, booked, cancellationOf } from './booking-steps';
import type { FaultKind, HarnessInUse } from './harness';

/** After these the hospital may or may not have acted. */
const SAYING_NOTHING: FaultKind[] = ['http-500', 'reset', 'malformed', 'truncated', 'empty'];

/** A write whose answer is lost is unknown, and what became of it can be asked. */
export function describeWriteFaults(harness: HarnessInUse): void {
  describe('a write to a failing hospital', () => {
    beforeEach(() => harness().reset());
    const scheduling = () => harness().hospital.scheduling;

    it.each(SAYING_NOTHING)('is unknown after %s, for a hold', async (fault) => {
      const command = await aBookCommand(harness());
      const outcome = await harness().during('hold', fault, () => scheduling().hold(command));
      expect(outcome).toEqual({ kind: 'unknown' });
    });

    it.each(SAYING_NOTHING)('is unknown after %s, for a booking', async (fault) => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      const outcome = await harness().during('book', fault, () => scheduling().book(command));
      expect(outcome).toEqual({ kind: 'unknown' });
    });

    it('is never a success when the hospital reports an error as success', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      const outcome = await harness().during('book', 'error-in-200', () => scheduling().book(command));
      expect(['unknown', 'refused']).toContain(outcome.kind);
    });

    it('finds the hold that the hospital made before it went silent', async () => {
      const command = await aBookCommand(harness());
      const outcome = await harness().during('hold', 'act-then-hang', () => scheduling().hold(command));
      expect(outcome).toEqual({ kind: 'unknown' });
      await expect(scheduling().findBooking(command.clientRef)).resolves.toMatchObject({ state: 'held' });
    });

    it('finds the booking that the hospital made before it went silent', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      const outcome = await harness().during('book', 'act-then-hang', () => scheduling().book(command));
      expect(outcome).toEqual({ kind: 'unknown' });
      await expect(scheduling().findBooking(command.clientRef)).resolves.toMatchObject({
        state: 'booked',
        visitNo: expect.stringMatching(/./),
      });
    });

    it('finds a hold, and no booking, when the hospital went silent before booking', async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      const outcome = await harness().during('book', 'hang', () => scheduling().book(command));
      expect(outcome).toEqual({ kind: 'unknown' });
      await expect(scheduling().findBooking(command.clientRef)).resolves.toMatchObject({ state: 'held' });
    });

    it('finds nothing when the hospital went silent before holding', async () => {
      const command = await aBookCommand(harness());
      const outcome = await harness().during('hold', 'hang', () => scheduling().hold(command));
      expect(outcome).toEqual({ kind: 'unknown' });
      await expect(scheduling().findBooking(command.clientRef)).resolves.toBeNull();
    });

    it('finds the cancellation that the hospital made before it went silent', async () => {
      const booking = await booked(harness(), await aBookCommand(harness()));
      const outcome = await harness().during('cancel', 'act-then-hang', () =>
        scheduling().cancel(cancellationOf(booking)),
      );
      expect(outcome).toEqual({ kind: 'unknown' });
      await expect(scheduling().findBooking(booking.clientRef)).resolves.toMatchObject({ state: 'cancelled' });
    });

    it('may be released after a silent hold, and the number is free', async () => {
      const command = await aBookCommand(harness());
      await harness().during('hold', 'act-then-hang', () => scheduling().hold(command));
      await expect(scheduling().release(command)).resolves.toEqual({ kind: 'released' });
      const numbers = await scheduling().numbers(command.session);
      expect(numbers.find(({ id }) => id === command.number.id)).toMatchObject({ available: true });
    });

    it('is unknown when a release or a registration gets no answer', async () => {
      const { hospital, newcomer } = harness();
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      await expect(harness().during('release', 'reset', () => scheduling().release(command))).resolves.toEqual({
        kind: 'unknown',
      });
      await expect(
        harness().during('register', 'act-then-hang', () => hospital.patients.register(newcomer)),
      ).resolves.toEqual({ kind: 'unknown' });
      await expect(hospital.patients.find(newcomer.document, newcomer.name)).resolves.toHaveLength(1);
    });

    it("takes another patient's booking for no booking of ours", async () => {
      const command = await aBookCommand(harness());
      await scheduling().hold(command);
      const outcome = await harness().during('book', 'wrong-patient', () => scheduling().book(command));
      expect(outcome).toEqual({ kind: 'unknown' });
    });

    it('cannot be resolved while the hospital fails: that is an error, never "no booking"', async () => {
      const booking = await booked(harness(), await aBookCommand(harness()));
      const ask = () => scheduling().findBooking(booking.clientRef);
      await expect(harness().during('findBooking', 'http-500', ask)).rejects.toBeInstanceOf(HospitalUnavailable);
      await expect(harness().during('findBooking', 'empty', ask)).rejects.toBeInstanceOf(HospitalFault);
      await expect(harness().during('findBooking', 'unknown-code', ask)).rejects.toMatchObject({
        reason: 'UNKNOWN_VALUE',
      });
      await expect(harness().during('findBooking', 'duplicate-ids', ask)).rejects.toMatchObject({
        reason: 'DUPLICATE_ID',
      });
      await expect(ask()).resolves.toMatchObject({ state: 'booked' });
    });
  });
}
