import type { BookCommand, Capabilities, StopNotice } from '@kangqiao/his-port';
import { aBookCommand, anOpenSession, booked } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given } from '../expectations';
import type { StopOrder } from '../harness';

const check = inGroup('stop notices');
const ASKED = '停诊/替诊: selfservice 2013, 东华 1107 (poll) · FHIR Slot busy-unavailable, Appointment cancelled';
/** Who comes instead. */
export const SUBSTITUTE = '林若溪';
const polls = ({ stopNotices }: Capabilities) => stopNotices.includes('poll');
const NEEDS = ['departmentId', 'bookingDays', 'person', 'stopSession'] as const;

const anHourAgo = () => new Date(Date.now() - 3_600_000);

/** That a notice says what was called off. */
export function ensureTells(notice: StopNotice | undefined, command: BookCommand, order: Partial<StopOrder>): void {
  const { kind, sessionId, date, from, to, substitute } = given(notice, 'the notice');
  ensureEqual(
    { kind, sessionId, date, from, to, substitute },
    {
      kind: order.substitute === undefined ? 'stopped' : 'substituted',
      sessionId: command.session.id,
      date: command.session.date,
      from: order.from ?? null,
      to: order.to ?? null,
      substitute: order.substitute ?? null,
    },
    'the notice',
  );
}

export const STOP_CHECKS: readonly Check[] = [
  check({
    id: 'stops.none',
    title: 'answers with an empty list when nothing was stopped since',
    standard: ASKED,
    supported: polls,
    run: async ({ hospital }) => {
      ensureEqual(await hospital.scheduling.stopNotices(new Date(Date.now() + 3_600_000)), [], 'the list');
    },
  }),
  check({
    id: 'stops.asked',
    title: 'tells of a session that is stopped when asked',
    standard: ASKED,
    supported: polls,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.stopSession({ sessionId: command.session.id });
      const notices = await harness.hospital.scheduling.stopNotices(anHourAgo());
      ensure(new Set(notices.map(({ id }) => id)).size === notices.length, 'a notice twice');
      ensureTells(
        notices.find(({ sessionId }) => sessionId === command.session.id),
        command,
        {},
      );
    },
  }),
  check({
    id: 'stops.substitute',
    title: 'tells who comes instead, and the booking stands',
    standard: ASKED,
    supported: (capabilities) => polls(capabilities) && capabilities.findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await booked(harness, command);
      const order = { sessionId: command.session.id, substitute: SUBSTITUTE };
      await harness.stopSession(order);
      const notices = await harness.hospital.scheduling.stopNotices(anHourAgo());
      ensureTells(
        notices.find(({ sessionId }) => sessionId === command.session.id),
        command,
        order,
      );
      const found = await harness.hospital.scheduling.findBooking(command.clientRef);
      ensureEqual(found?.state, 'booked', 'the state of the booking');
    },
  }),
  check({
    id: 'stops.booking',
    title: 'tells that a booking of a stopped session is stopped',
    standard: 'selfservice ORDER_STATUS 9 停诊 · FHIR Appointment cancelled by the provider',
    supported: ({ stopNotices, findBooking }) => stopNotices.length > 0 && findBooking,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await booked(harness, command);
      await harness.stopSession({ sessionId: command.session.id });
      const found = await harness.hospital.scheduling.findBooking(command.clientRef);
      ensureEqual(found?.state, 'stopped', 'the state of the booking');
    },
  }),
  check({
    id: 'stops.no-numbers',
    title: 'offers no number of a session that is stopped',
    standard: 'selfservice REG_STATUS 0 停诊 · FHIR Slot busy-unavailable',
    supported: ({ stopNotices }) => stopNotices.length > 0,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { hospital, departmentId, bookingDays } = harness;
      const { session } = await anOpenSession(harness);
      await harness.stopSession({ sessionId: session.id });
      const sessions = await hospital.scheduling.sessions({ departmentId, ...bookingDays });
      const stopped = sessions.find(({ id }) => id === session.id);
      ensure(stopped === undefined || stopped.state === 'stopped', 'the session is still open');
      const numbers = await hospital.scheduling.numbers(session);
      ensure(
        numbers.every(({ available }) => !available),
        'a number is still offered',
      );
    },
  }),
  check({
    id: 'stops.part',
    title: 'stops only the numbers of the part that is called off',
    standard: 'selfservice BEGIN_TIME and END_TIME of a notice · FHIR Slot by Slot',
    supported: ({ stopNotices }) => stopNotices.length > 0,
    needs: NEEDS,
    changes: true,
    run: async (harness) => {
      const { session, available } = await anOpenSession(harness);
      const first = given(available[0], 'a number');
      const later = available.filter(({ startTime }) => startTime > first.startTime);
      const from = given(later[0], 'a later number').startTime;
      await harness.stopSession({ sessionId: session.id, from });
      const numbers = await harness.hospital.scheduling.numbers(session);
      ensure(
        numbers.every(({ startTime, available: offered }) => startTime < from || !offered),
        'a number of the part is still offered',
      );
      ensure(
        numbers.some(({ id, available: offered }) => id === first.id && offered),
        'a number outside is gone',
      );
    },
  }),
];
