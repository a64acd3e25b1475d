import type { Capabilities, HospitalEvent, PushRequest, StopNotice } from '@kangqiao/his-port';
import { aBookCommand, anOpenSession } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, given } from '../expectations';
import type { ConformanceHarness } from '../harness';
import { ensureTells, SUBSTITUTE } from './stops';

const check = inGroup('pushes');
const PUSHED = '停诊/替诊: selfservice 5001 StopReg, pushStopSchedule; it may come twice and cover part of a session';
const supported = ({ stopNotices }: Capabilities) => stopNotices.includes('push');
const NEEDS = ['departmentId', 'bookingDays', 'person', 'stopSession', 'pushed'] as const;

type Pushing = Pick<ConformanceHarness, 'hospital'> & Required<Pick<ConformanceHarness, 'pushed'>>;

/** What a receiver makes of a push. */
async function eventsOf({ hospital }: Pushing, request: PushRequest): Promise<HospitalEvent[]> {
  const heard: HospitalEvent[] = [];
  await given(hospital.push, 'the push receiver').receive(request, async (events) => void heard.push(...events));
  return heard;
}

async function noticesPushed(harness: Pushing, atLeast: number): Promise<StopNotice[]> {
  const events: HospitalEvent[] = [];
  for (const request of await harness.pushed(atLeast)) events.push(...(await eventsOf(harness, request)));
  return events.flatMap((event) => (event.kind === 'stop-notice' ? event.notice : []));
}

export const PUSH_CHECKS: readonly Check[] = [
  check({
    id: 'pushes.stop',
    title: 'hears of a stopped session, and of the same notice when it comes twice',
    standard: PUSHED,
    supported,
    needs: NEEDS,
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
    supported,
    needs: NEEDS,
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
    supported,
    needs: NEEDS,
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
    supported,
    needs: NEEDS,
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
    supported,
    needs: NEEDS,
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
