import { isLocalDate } from '@kangqiao/domain';
import { anOpenSession } from '../booking-steps';
import { type Check, inGroup } from '../check';
import { ensure, ensureEqual, needed } from '../expectations';

const check = inGroup('schedule');
const SESSIONS = 'selfservice 2003 GetRegInfo · 互联互通 S0022 号源排班查询 · FHIR Schedule and Slot, ITI-115 $find';
const NUMBERS = 'selfservice 2004 GetTimeRegInfo · 互联互通 timeFrame of S0022 · FHIR Slot';

export const SCHEDULE_CHECKS: readonly Check[] = [
  check({
    id: 'schedule.sessions',
    title: 'lists the sessions of one department within the days asked for',
    standard: SESSIONS,
    needs: ['departmentId', 'bookingDays'],
    run: async ({ hospital, departmentId, bookingDays }) => {
      const sessions = await hospital.scheduling.sessions({ departmentId, ...bookingDays });
      ensure(sessions.length > 0, 'no sessions');
      ensure(new Set(sessions.map(({ id }) => id)).size === sessions.length, 'a session twice');
      for (const session of sessions) {
        ensure(session.departmentId === departmentId, 'a session of another department');
        ensure(isLocalDate(session.date), 'a date that does not exist');
        ensure(session.date >= bookingDays.from && session.date <= bookingDays.to, 'a session of another day');
        ensure(Number.isSafeInteger(session.feeFen) && session.feeFen >= 0, 'a fee that is no amount');
        const { total, remaining } = session;
        ensure(total === null || remaining === null || remaining <= total, 'more numbers left than there are');
      }
    },
  }),
  check({
    id: 'schedule.sessions-of-doctor',
    title: 'lists the sessions of one doctor only',
    standard: SESSIONS,
    needs: ['departmentId', 'bookingDays'],
    run: async (harness) => {
      const { hospital, departmentId, bookingDays } = harness;
      const { session } = await anOpenSession(harness, 1);
      const doctorId = needed(session.doctorId, 'the open session names no doctor');
      const sessions = await hospital.scheduling.sessions({ departmentId, doctorId, ...bookingDays });
      ensure(
        sessions.some(({ id }) => id === session.id),
        'the session is missing',
      );
      ensure(
        sessions.every((each) => each.doctorId === doctorId),
        'a session of another doctor',
      );
    },
  }),
  check({
    id: 'schedule.no-sessions',
    title: 'answers with an empty list where nobody sees patients',
    standard: 'Empty is an answer: selfservice 12 or no list · 互联互通 NF · FHIR Bundle without entries',
    needs: ['departmentId'],
    run: async ({ hospital, departmentId }) => {
      const query = { departmentId, from: '2001-01-01', to: '2001-01-02' };
      ensureEqual(await hospital.scheduling.sessions(query), [], 'the list');
    },
  }),
  check({
    id: 'schedule.numbers',
    title: 'lists as many available numbers as the session says remain',
    standard: NUMBERS,
    needs: ['departmentId', 'bookingDays'],
    run: async (harness) => {
      const { session, available } = await anOpenSession(harness, 1);
      const { remaining } = session;
      ensure(
        remaining === null || available.length === remaining,
        `${available.length} numbers where ${remaining} remain`,
      );
      ensure(
        available.every((number) => number.sessionId === session.id),
        'a number of another session',
      );
      ensure(
        available.every((number) => number.startTime < number.endTime),
        'a number that ends before it starts',
      );
    },
  }),
];
