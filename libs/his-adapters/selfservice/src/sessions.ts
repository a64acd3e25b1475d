import type { Session, SessionState, VisitNumber } from '@kangqiao/his-port';
import { assertDistinct, type Fields } from './fields';
import { readCount, readMoney } from './money';
import type { SelfserviceTables } from './tables';

/** The sessions of a GetRegInfo reply, over its three levels: doctors, days, half-days. */
export function readSessions(reply: Fields, departmentId: string, tables: SelfserviceTables): Session[] {
  const doctors = reply.list('REG_DOCTOR_LIST');
  if (doctors.length === 0) return [];
  reply.same('DEPT_ID', departmentId);
  const departmentName = reply.text('DEPT_NAME');
  const sessions = doctors.flatMap((doctor) =>
    doctor.list('REG_LIST').flatMap((day) =>
      day.list('REG_TIME_LIST').map((time): Session => ({
        ...readTime(time, tables),
        departmentId,
        departmentName,
        doctorId: doctor.optional('DOCTOR_ID'),
        doctorName: doctor.optional('NAME'),
        doctorTitle: doctor.optional('JOB_TITLE'),
        date: day.date('REG_DATE'),
      })),
    ),
  );
  assertDistinct(
    sessions.map((session) => session.id),
    'GetRegInfo.REG_ID',
  );
  return sessions;
}

function readTime(time: Fields, tables: SelfserviceTables) {
  const remaining = readCount(time, 'OVER_COUNT', tables.unlimited);
  const state = time.mapped<SessionState>('REG_STATUS', tables.sessionStates);
  return {
    id: time.text('REG_ID'),
    period: time.mapped('TIME_FLAG', tables.periods),
    state: state === 'open' && remaining === 0 ? ('full' as const) : state,
    total: readCount(time, 'TOTAL', tables.unlimited),
    remaining,
    feeFen: readMoney(time, 'REG_FEE', tables.moneyUnit) + readMoney(time, 'TREAT_FEE', tables.moneyUnit),
  };
}

/** The numbers of a GetTimeRegInfo reply. */
export function readNumbers(reply: Fields, sessionId: string, tables: SelfserviceTables): VisitNumber[] {
  const numbers = reply.listBy('TIME_REG_LIST', 'TIME_ID');
  if (numbers.length > 0) reply.same('REG_ID', sessionId);
  return numbers.map((number) => ({
    id: number.text('TIME_ID'),
    sessionId,
    startTime: number.time('BEGIN_TIME'),
    endTime: number.time('END_TIME'),
    available: readCount(number, 'OVER_COUNT', tables.unlimited) !== 0,
  }));
}
