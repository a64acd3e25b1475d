import { feeOf } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import type { Session } from '../world/model';
import { LEVELS, OID, PERIODS, SCHEDULE_STATES } from './codes';
import { compact, id } from './forms';
import { found, type Reply } from './reply';
import type { HipRequest } from './request';
import { el, type XmlElement } from './xml';

const NO_LIMIT = '-1';
const INTERNET = '3';

/** Money on this wire: yuan with two decimals. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** A clock time of a session, `yyyyMMddHHmm`. */
export const instant = (date: string, time: string): string => `${compact(date)}${compact(time)}`;

const toFrames = (session: Session, hospital: Hospital): XmlElement[] => {
  const isOpen = hospital.stateOf(session) === 'open';
  return session.numbers.map((number) =>
    el(
      'timeFrame',
      {},
      el('code', PERIODS[session.period]),
      el('totalFrameNumber', { value: '1' }),
      el(
        'effectiveTime',
        {},
        el('low', { value: instant(session.date, number.startTime) }),
        el('high', { value: instant(session.date, number.endTime) }),
      ),
      el('remainNumber', { value: isOpen && hospital.isFree(session, number) ? '1' : '0' }),
    ),
  );
};

const toSchedule = (session: Session, hospital: Hospital): XmlElement => {
  const doctor = hospital.doctor(session.doctorId);
  const department = hospital.department(session.departmentId);
  return el(
    'subject',
    { typeCode: 'SUBJ' },
    el(
      'schedule',
      { classCode: 'ACT', moodCode: 'EVN' },
      el(
        'resourceSlot',
        { classCode: 'ACT', moodCode: 'EVN' },
        id(OID.schedule, session.id),
        el('statusCode', { code: SCHEDULE_STATES[hospital.stateOf(session)] }),
        el('profession', { code: session.departmentId, codeSystem: OID.profession, displayName: department?.name }),
        el('totalNumber', { value: session.unlimited ? NO_LIMIT : String(session.numbers.length) }),
        el('deptId', { root: OID.department, extension: session.departmentId }),
        el('deptName', { value: department?.name }),
        el('code', { code: LEVELS[doctor?.title ?? ''], codeSystem: OID.level, displayName: doctor?.title }),
        // The name is misspelt at this site, as at many.
        el('slotTpye', { code: INTERNET, codeSystem: OID.slotType }),
        el('registrationFee', { value: yuan(feeOf(session)) }),
        el(
          'directTarget',
          { typeCode: 'DIR' },
          el(
            'IdentifiedEntity',
            { classCode: 'IDENT' },
            id(OID.staff, session.doctorId),
            el('name', { value: doctor?.name }),
          ),
        ),
        toFrames(session, hospital),
      ),
    ),
  );
};

/** Whether the numbers of one session are asked for. */
export const asksForNumbers = (request: HipRequest): boolean => request.has('scheduleId');

/** S0022 */
export function querySchedules(request: HipRequest, hospital: Hospital): Reply {
  if (asksForNumbers(request)) {
    const session = hospital.session(request.requiredId('scheduleId', OID.schedule));
    return found(session ? [toSchedule(session, hospital)] : []);
  }
  const departmentId = request.requiredId('resourceDept', OID.department);
  const doctorId = request.optionalId('employeeId', OID.staff);
  const { from, to } = request.days();
  return found(
    hospital.world.sessions
      .filter((session) => session.departmentId === departmentId && session.date >= from && session.date <= to)
      .filter((session) => doctorId === null || session.doctorId === doctorId)
      .map((session) => toSchedule(session, hospital)),
  );
}
