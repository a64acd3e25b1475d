import type { SchedulingPort, Session } from '@kangqiao/his-port';
import type { NumberRef } from './freed-numbers';

/** A session as its hospital describes it now; undefined where it is not in the schedule. @throws HospitalError */
export async function sessionAt(
  scheduling: SchedulingPort,
  { departmentId, doctorId, visitDate, sessionId }: Omit<NumberRef, 'numberId' | 'startTime' | 'endTime'>,
): Promise<Session | undefined> {
  const query = { departmentId, doctorId: doctorId ?? undefined, from: visitDate, to: visitDate };
  return (await scheduling.sessions(query)).find(({ id }) => id === sessionId);
}
