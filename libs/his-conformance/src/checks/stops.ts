import type { BookCommand, Capabilities, HospitalEvent, PushRequest, StopNotice } from '@kangqiao/his-port';
import { aBookCommand, anOpenSession, booked } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given } from '../expectations';
import type { ConformanceHarness, StopOrder } from '../harness';

const check = inGroup('stop notices');
const ASKED = '停诊/替诊: selfservice 2013, 东华 1107 (poll) · FHIR Slot busy-unavailable, Appointment cancelled';
const PUSHED = '停诊/替诊: selfservice 5001 StopReg, pushStopSchedule; it may come twice and cover part of a session';
const SUBSTITUTE = '林若溪';
const polls = ({ stopNotices }: Capabilities) => stopNotices.includes('poll');
const pushes = ({ stopNotices }: Capabilities) => stopNotices.includes('push');
const NEEDS = ['departmentId', 'bookingDays', 'person', 'stopSession'] as const;

type Pushing = Pick<ConformanceHarness, 'hospital'> & Required<Pick<ConformanceHarness, 'pushed'>>;

const anHourAgo = () => new Date(Date.now() - 3_600_000);

/** What a receiver makes of a push. */
export async function eventsOf({ hospital }: Pushing, request: PushRequest): Promise<HospitalEvent[]> {
  const heard: HospitalEvent[] = [];
  await given(hospital.push, 'the push receiver').receive(request, async (events) => void heard.push(...events));
  return heard;
}

async function noticesPushed(harness: Pushing, atLeast: number): Promise<StopNotice[]> {
  const events: HospitalEvent[] = [];
  for (const request of await harness.pushed(atLeast)) events.push(...(await eventsOf(harness, request)));
  return events.flatMap((event) => (event.kind === 'stop-notice' ? event.notice : []));
}

function ensureTells(notice: StopNotice | undefined, command: BookCommand, order: Partial<StopOrder>): void {
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
  check({
    id: 'pushes.stop',
    title: 'hears of a stopped session, and of the same notice when it comes twice',
    standard: PUSHED,
    supported: pushes,
    needs: [...NEEDS, 'pushed'],
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      await harness.stopSession({ sessionId: command.session.id, pushes: 2 });
      const notices = await noticesPushed(harness, 2);
      ensure(notices.length === 2, `${notices.length} notices`);
      ensureTells(notices[0], command, {});
      ensureEqual(notices[1], notices[0], 'the second notice');
    },
  }),
  check({
    id: 'pushes.part',
    title: 'hears which part of a session is stopped',
    standard: PUSHED,
    supported: pushes,
    needs: [...NEEDS, 'pushed'],
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const order = { sessionId: command.session.id, from: command.number.startTime, to: command.number.endTime };
      await harness.stopSession(order);
      ensureTells((await noticesPushed(harness, 1))[0], command, order);
    },
  }),
  check({
    id: 'pushes.substitute',
    title: 'hears who comes instead',
    standard: PUSHED,
    supported: pushes,
    needs: [...NEEDS, 'pushed'],
    changes: true,
    run: async (harness) => {
      const command = await aBookCommand(harness);
      const order = { sessionId: command.session.id, substitute: SUBSTITUTE };
      await harness.stopSession(order);
      ensureTells((await noticesPushed(harness, 1))[0], command, order);
    },
  }),
  check({
    id: 'pushes.failed',
    title: 'tells the hospital apart whether its push was taken',
    standard: 'What could not be handled is sent again: 99 · HTTP 503',
    supported: pushes,
    needs: [...NEEDS, 'pushed'],
    changes: true,
    run: async (harness) => {
      const { session } = await anOpenSession(harness);
      await harness.stopSession({ sessionId: session.id });
      const request = given((await harness.pushed(1))[0], 'the push');
      const receiver = given(harness.hospital.push, 'the push receiver');
      const taken = await receiver.receive(request, async () => undefined);
      const failed = await receiver.receive(request, () => Promise.reject(new Error('the database is away')));
      ensure(taken.status < 300, `taken with HTTP ${taken.status}`);
      ensure(failed.status !== taken.status || failed.body !== taken.body, 'the same answer to both');
    },
  }),
  check({
    id: 'pushes.spoilt',
    title: 'refuses a push that is cut short, and nothing of it is believed',
    standard: 'A push is believed whole or not at all',
    supported: pushes,
    needs: [...NEEDS, 'pushed'],
    changes: true,
    run: async (harness) => {
      const { session } = await anOpenSession(harness);
      await harness.stopSession({ sessionId: session.id });
      const { headers, body } = given((await harness.pushed(1))[0], 'the push');
      for (const part of [0, 0.5, 0.9]) {
        const spoilt = { headers, body: body.subarray(0, Math.floor(body.length * part)) };
        ensureEqual(await eventsOf(harness, spoilt), [], 'what was heard');
      }
    },
  }),
];
