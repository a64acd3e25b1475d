import { PERIODS, type Period } from '@kangqiao/contracts';
import { isLocalDate } from '@kangqiao/domain';
import type { SessionRef } from '@kangqiao/his-port';
import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';

const PARTS = 5;
const isPeriod = (text: string): text is Period => PERIODS.some((period) => period === text);

/** What names a session to its hospital, in one opaque id. Only an address: what it costs is asked again. */
export const toSessionId = ({ id, departmentId, doctorId, date, period }: SessionRef): string =>
  packOpaque([id, departmentId, doctorId ?? '', date, period]);

/** The address again; null for what `toSessionId` cannot have given out. */
export function fromSessionId(sessionId: string): SessionRef | null {
  const [id, departmentId, doctorId, date, period] = unpackOpaque(sessionId, PARTS) ?? [];
  if (!id || !departmentId || doctorId === undefined || !date || !period) return null;
  if (!isLocalDate(date) || !isPeriod(period)) return null;
  return { id, departmentId, doctorId: doctorId === '' ? null : doctorId, date, period };
}
