import { aBookCommand, booked, bySomebodyElse, cancellationOf, isAvailable } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, ensureOutcome, given } from '../expectations';

const check = inGroup('booking');
const BOOK = 'selfservice 2007 OrderReg · 互联互通 S0023 门诊挂号, S0053 预约状态新增 · ITI-117 $book';
const CANCEL = 'selfservice 2009 CancelReg, idempotent · 互联互通 S0054 预约状态更新 · FHIR Appointment cancelled';
const FIND = 'selfservice 2012 QueryRegRecord by our ORDER_ID · 互联互通 S0055 · ITI-118 by identifier';
const NEEDS = ['departmentId', 'bookingDays', 'person'] as const;
const NEEDS_TWO = [...NEEDS, 'somebodyElse'] as const;

export const BOOKING_CHECKS: readonly Check[] = [
  check({
    id: 'booking.book',
    title: 'books a number and tells its own visit number',
    standard: BOOK,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const { clientRef, patientNo, sessionId, numberId, state, visitNo } = await booked(harness, command);
      ensureEqual(
        { clientRef, patientNo, sessionId, numberId, state },
        {
          clientRef: command.clientRef,
          patientNo: command.patientNo,
          sessionId: command.session.id,
          numberId: command.number.id,
          state: 'booked',
        },
        'the booking',
      );
      ensure(visitNo !== '', 'the visit number is empty');
    },
  }),
  check({
    id: 'booking.number-gone',
    title: 'no longer offers a number that is booked',
    standard: 'selfservice OVER_COUNT · 互联互通 remainNumber · FHIR Slot busy',
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await booked(harness, command);
      ensure(!(await isAvailable(harness, command)), 'the number is still offered');
    },
  }),
  check({
    id: 'booking.find',
    title: 'finds the booking by our reference',
    standard: FIND,
    supported: ({ findBooking }) => findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const booking = await booked(harness, await aBookCommand(harness));
      ensureEqual(await harness.hospital.scheduling.findBooking(booking.clientRef), booking, 'the booking found');
    },
  }),
  check({
    id: 'booking.find-nothing',
    title: 'knows nothing of a reference that was never used',
    standard: `${FIND}; unknown is an answer, not an error`,
    supported: ({ findBooking }) => findBooking,
    run: async ({ hospital }) => {
      ensureEqual(await hospital.scheduling.findBooking('c-never-used'), null, 'the answer');
    },
  }),
  check({
    id: 'booking.repeat',
    title: 'answers a repeated booking with the same booking',
    standard: 'ORDER_ID is ours and unique for ever; the same order again is the same success',
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const booking = await booked(harness, command);
      const again = await harness.hospital.scheduling.book(command);
      ensureOutcome(again, 'booked');
      ensureEqual(again.kind === 'booked' && again.booking.visitNo, booking.visitNo, 'the visit number');
    },
  }),
  check({
    id: 'booking.taken',
    title: 'refuses a number that somebody else has booked',
    standard: 'selfservice 200506 号源被占 · 互联互通 AE · FHIR 409 or Slot not free',
    needs: NEEDS_TWO,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const theirs = bySomebodyElse(command, harness);
      await booked(harness, theirs);
      const hold = await harness.hospital.scheduling.hold(command);
      if (hold.kind === 'unsupported') {
        ensureOutcome(await harness.hospital.scheduling.book(command), 'refused', 'NUMBER_TAKEN');
      } else {
        ensureOutcome(hold, 'refused', 'NUMBER_TAKEN');
      }
    },
  }),
  check({
    id: 'booking.cancel',
    title: 'cancels a booking, twice without complaint, and the number is free at once',
    standard: CANCEL,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const command = await aBookCommand(harness);
      const booking = await booked(harness, command);
      ensureOutcome(await scheduling.cancel(cancellationOf(booking)), 'cancelled');
      ensureOutcome(await scheduling.cancel(cancellationOf(booking)), 'cancelled');
      ensure(await isAvailable(harness, command), 'the number is not free');
    },
  }),
  check({
    id: 'booking.find-cancelled',
    title: 'tells that a booking is cancelled',
    standard: `${FIND}, with its state`,
    supported: ({ findBooking }) => findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { scheduling } = harness.hospital;
      const booking = await booked(harness, await aBookCommand(harness));
      await scheduling.cancel(cancellationOf(booking));
      const found = given(await scheduling.findBooking(booking.clientRef), 'the cancelled booking');
      ensureEqual(found.state, 'cancelled', 'its state');
    },
  }),
  check({
    id: 'booking.cancel-foreign',
    title: "does not cancel somebody else's booking",
    standard: 'A cancellation names reference, visit number and patient, and all three must agree',
    needs: NEEDS_TWO,
    changes: true,
    run: async (harness) => {
      const booking = await booked(harness, await aBookCommand(harness));
      const foreign = { ...cancellationOf(booking), patientNo: harness.somebodyElse.patientNo };
      ensureOutcome(await harness.hospital.scheduling.cancel(foreign), 'refused');
    },
  }),
];
