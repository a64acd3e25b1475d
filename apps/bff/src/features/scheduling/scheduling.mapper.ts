import type { Session, VisitNumber } from '@kangqiao/contracts';
import type { Session as PortSession, VisitNumber as PortNumber } from '@kangqiao/his-port';
import { toOpaque } from '../../hospitals/opaque-id';
import { isAhead } from './scheduling.policy';
import { toSessionId } from './session-id';

/** @param waiting how many wait for it; null where one cannot wait at this hospital, or nobody asks */
export const toSession = (hospitalId: string, session: PortSession, waiting: number | null = null): Session => ({
  id: toSessionId(session),
  hospitalId,
  departmentId: toOpaque(session.departmentId),
  departmentName: session.departmentName,
  doctorId: session.doctorId === null ? null : toOpaque(session.doctorId),
  doctorName: session.doctorName,
  doctorTitle: session.doctorTitle,
  date: session.date,
  period: session.period,
  state: session.state,
  total: session.total,
  remaining: session.remaining,
  waiting: session.state === 'full' ? waiting : null,
  feeFen: session.feeFen,
});

/** A number is available when the hospital says so, its session is open, and its time has not begun. */
export const toVisitNumber = (session: PortSession, number: PortNumber, now: Date): VisitNumber => ({
  id: toOpaque(number.id),
  sessionId: toSessionId(session),
  startTime: number.startTime,
  endTime: number.endTime,
  available: number.available && session.state === 'open' && isAhead(session.date, number.startTime, now),
});
