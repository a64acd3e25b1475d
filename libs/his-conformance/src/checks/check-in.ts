import type { Booking } from '@kangqiao/his-port';
import { aBookCommand, booked, cancellationOf } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensureEqual, given } from '../expectations';
import type { ConformanceHarness } from '../harness';

const check = inGroup('check-in');
const STANDARD =
  'FHIR Appointment.status arrived · selfservice: no such function (2011 GetRegNum prints a slip) · 互联互通: status 2 已报到 is told, not asked for';
const NEEDS = ['departmentId', 'bookingDays', 'person', 'timeToCheckIn'] as const;

type Given = { hospital: ConformanceHarness['hospital'] } & Required<Pick<ConformanceHarness, (typeof NEEDS)[number]>>;

/** Booked, and its time has come. */
async function dueBooking(harness: Given): Promise<Booking> {
  const command = await aBookCommand(harness);
  const booking = await booked(harness, command);
  await harness.timeToCheckIn(command);
  return booking;
}

const stateAt = async ({ hospital }: Given, { clientRef }: Booking): Promise<string | undefined> =>
  (await hospital.scheduling.findBooking(clientRef))?.state;

export const CHECK_IN_CHECKS: readonly Check[] = [
  check({
    id: 'check-in.done',
    title: 'takes whoever is booked once their time has come, as often as they say so',
    standard: STANDARD,
    supported: ({ checkIn, findBooking }) => checkIn && findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const port = given(harness.hospital.checkIn, 'the check-in port');
      const booking = await dueBooking(harness);
      ensureEqual((await port.checkIn(booking)).kind, 'checked-in', 'the check-in');
      ensureEqual(await stateAt(harness, booking), 'arrived', 'the booking');
      ensureEqual((await port.checkIn(booking)).kind, 'checked-in', 'the second check-in');
    },
  }),
  check({
    id: 'check-in.foreign',
    title: "does not take somebody else's booking",
    standard: 'A booking is a person’s own',
    supported: ({ checkIn, findBooking }) => checkIn && findBooking,
    needs: [...NEEDS, 'somebodyElse'],
    changes: true,
    run: async (harness) => {
      const port = given(harness.hospital.checkIn, 'the check-in port');
      const booking = await dueBooking(harness);
      const { patientNo } = harness.somebodyElse;
      ensureEqual((await port.checkIn({ ...booking, patientNo })).kind, 'refused', 'the check-in');
      ensureEqual(await stateAt(harness, booking), 'booked', 'the booking');
    },
  }),
  check({
    id: 'check-in.cancelled',
    title: 'does not take what was cancelled',
    standard: STANDARD,
    supported: ({ checkIn }) => checkIn,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const port = given(harness.hospital.checkIn, 'the check-in port');
      const command = await aBookCommand(harness);
      const booking = await booked(harness, command);
      await harness.hospital.scheduling.cancel(cancellationOf(booking));
      await harness.timeToCheckIn(command);
      const outcome = await port.checkIn(booking);
      ensureEqual(outcome.kind === 'refused' ? outcome.reason : outcome.kind, 'NOT_BOOKED', 'the check-in');
    },
  }),
  check({
    id: 'check-in.unknown',
    title: 'answers "unknown" when the hospital takes it and falls silent, and tells it when asked',
    standard: STANDARD,
    supported: ({ checkIn, findBooking }) => checkIn && findBooking,
    needs: [...NEEDS, 'during'],
    changes: true,
    run: async (harness) => {
      const port = given(harness.hospital.checkIn, 'the check-in port');
      const booking = await dueBooking(harness);
      const outcome = await harness.during('checkIn', 'act-then-hang', () => port.checkIn(booking));
      ensureEqual(outcome.kind, 'unknown', 'the check-in');
      ensureEqual(await stateAt(harness, booking), 'arrived', 'the booking');
    },
  }),
];
