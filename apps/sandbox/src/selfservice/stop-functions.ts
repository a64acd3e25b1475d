import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import type { StopNotice } from '../hospital/stops';
import type { Fields } from './fields';
import { nothingFound, ok, type Reply } from './reply';
import type { XmlNode } from './xml';

/** A notice as StopReg (5001) and GetStopRegList (2013) write it. */
export const toStop = (notice: StopNotice): XmlNode => ({
  NOTICE_ID: notice.id,
  REG_ID: notice.sessionId,
  REG_DATE: notice.date,
  BEGIN_TIME: notice.from ?? undefined,
  END_TIME: notice.to ?? undefined,
  IS_CANCEL: notice.substitute === null ? '1' : '0',
  IS_REFUND: '0',
  SUB_DOCTOR_NAME: notice.substitute ?? undefined,
  REASON: notice.reason ?? undefined,
  NOTICE_TIME: localDateTime(notice.issuedAt),
});

/** 2013 */
export function getStops(request: Fields, hospital: Hospital): Reply {
  const since = request.instant('START_TIME');
  // A notice is as old as its second: that is all its time says.
  const notices = hospital.stops.list().filter(({ issuedAt }) => localDateTime(issuedAt) >= localDateTime(since));
  return notices.length === 0 ? nothingFound() : ok({ STOP_LIST: notices.map(toStop) });
}
