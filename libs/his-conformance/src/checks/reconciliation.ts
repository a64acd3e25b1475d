import type { Booking } from '@kangqiao/his-port';
import { aBookCommand, type Booker, booked, bySomebodyElse, cancellationOf } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given } from '../expectations';

const check = inGroup('reconciliation');
const STANDARD = 'selfservice 9003 GetRecordList by visit day · 互联互通 S0055 预约状态查询 · FHIR Appointment by date';

/** More pages than any day of a test patient has. */
const MOST_PAGES = 500;

/** All bookings of a day, page by page. */
async function allOf({ hospital }: Pick<Booker, 'hospital'>, day: string): Promise<Booking[]> {
  const all: Booking[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: { items: Booking[]; nextCursor: string | null } = await hospital.scheduling.bookings(day, cursor);
    all.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) return all;
  }
  ensure(false, `more than ${MOST_PAGES} pages`);
}

export const RECONCILIATION_CHECKS: readonly Check[] = [
  check({
    id: 'reconciliation.empty-day',
    title: 'answers a day without bookings with an empty page and no next one',
    standard: STANDARD,
    supported: ({ bookings }) => bookings,
    run: async ({ hospital }) => {
      const page = await hospital.scheduling.bookings('2001-01-01', null);
      ensureEqual(page, { items: [], nextCursor: null }, 'the page');
    },
  }),
  check({
    id: 'reconciliation.bookings',
    title: 'lists a booking of the day once, as the booking itself is told',
    standard: STANDARD,
    supported: ({ bookings }) => bookings,
    needs: ['departmentId', 'bookingDays', 'person'],
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const booking = await booked(harness, command);
      const listed = (await allOf(harness, command.session.date)).filter(
        ({ clientRef }) => clientRef === booking.clientRef,
      );
      ensure(listed.length === 1, `listed ${listed.length} times`);
      const { visitNo, patientNo, sessionId, numberId, state } = given(listed[0], 'the booking');
      ensureEqual(
        { visitNo, patientNo, sessionId, numberId, state },
        {
          visitNo: booking.visitNo,
          patientNo: booking.patientNo,
          sessionId: booking.sessionId,
          numberId: booking.numberId,
          state: 'booked',
        },
        'the booking',
      );
    },
  }),
  check({
    id: 'reconciliation.cancelled',
    title: 'lists cancelled bookings too, with their state',
    standard: STANDARD,
    supported: ({ bookings }) => bookings,
    needs: ['departmentId', 'bookingDays', 'person'],
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const booking = await booked(harness, command);
      await harness.hospital.scheduling.cancel(cancellationOf(booking));
      const listed = await allOf(harness, command.session.date);
      const found = listed.find(({ clientRef }) => clientRef === booking.clientRef);
      ensureEqual(found?.state, 'cancelled', 'the state of the cancelled booking');
    },
  }),
  check({
    id: 'reconciliation.pages',
    title: 'lists every booking of a day once over all its pages',
    standard: `${STANDARD}; pages do not overlap`,
    supported: ({ bookings }) => bookings,
    needs: ['departmentId', 'bookingDays', 'person', 'somebodyElse'],
    changes: true,
    run: async (harness) => {
      const first = await aBookCommand(harness);
      const refs = [first.clientRef];
      await harness.hospital.scheduling.cancel(cancellationOf(await booked(harness, first)));
      for (let more = 0; more < 3; more += 1) {
        const command = bySomebodyElse(first, harness);
        refs.push(command.clientRef);
        await harness.hospital.scheduling.cancel(cancellationOf(await booked(harness, command)));
      }
      const listed = (await allOf(harness, first.session.date)).map(({ clientRef }) => clientRef);
      ensure(new Set(listed).size === listed.length, 'a booking twice');
      ensure(
        refs.every((ref) => listed.includes(ref)),
        'a booking is missing',
      );
    },
  }),
];
