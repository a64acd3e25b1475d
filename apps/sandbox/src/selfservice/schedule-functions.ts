import type { Hospital } from '../hospital/hospital';
import type { Session } from '../world/model';
import { UNLIMITED, yuan } from './amounts';
import { TIME_FLAGS, type Fields } from './fields';
import { nothingFound, ok, refused, type Reply } from './reply';
import type { XmlNode } from './xml';

const REG_STATUS = { stopped: '0', open: '1', 'not-released': '2' } as const satisfies Record<Session['state'], string>;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

const toTimeList = (session: Session, hospital: Hospital): XmlNode => ({
  REG_ID: session.id,
  TIME_FLAG: TIME_FLAGS[session.period],
  REG_STATUS: REG_STATUS[hospital.stateOf(session)],
  TOTAL: session.unlimited ? UNLIMITED : String(session.numbers.length),
  OVER_COUNT: session.unlimited ? UNLIMITED : String(hospital.remaining(session)),
  REG_FEE: yuan(session.registrationFeeFen),
  TREAT_FEE: yuan(session.treatmentFeeFen),
  ISTIME: '1',
});

/** 2003 */
export function getSchedule(request: Fields, hospital: Hospital): Reply {
  const department = hospital.department(request.required('DEPT_ID'));
  const doctorId = request.filter('DOCTOR_ID');
  const { from, to } = request.span();
  const sessions = hospital.world.sessions.filter(
    (session) =>
      session.departmentId === department?.id &&
      (doctorId === null || session.doctorId === doctorId) &&
      session.date >= from &&
      session.date <= to,
  );
  if (!department || sessions.length === 0) return nothingFound();
  return ok({
    DEPT_ID: department.id,
    DEPT_NAME: department.name,
    REG_DOCTOR_LIST: groupBy(sessions, (session) => session.doctorId).map(([id, ofDoctor]) => ({
      DOCTOR_ID: id,
      NAME: hospital.doctor(id)?.name,
      JOB_TITLE: hospital.doctor(id)?.title,
      REG_LIST: groupBy(ofDoctor, (session) => session.date).map(([date, ofDay]) => ({
        REG_DATE: date,
        REG_TIME_LIST: ofDay.map((session) => toTimeList(session, hospital)),
      })),
    })),
  });
}

/** 2004 */
export function getNumbers(request: Fields, hospital: Hospital): Reply {
  const session = hospital.session(request.required('REG_ID'));
  const agrees =
    session?.departmentId === request.required('DEPT_ID') &&
    session.doctorId === request.required('DOCTOR_ID') &&
    session.date === request.date('REG_DATE') &&
    session.period === request.period();
  if (!session || !agrees) return refused('200501', '出诊单元不存在');
  const isOpen = hospital.stateOf(session) === 'open';
  return ok({
    REG_ID: session.id,
    TIME_REG_LIST: session.numbers.map((number) => ({
      TIME_ID: number.id,
      BEGIN_TIME: number.startTime,
      END_TIME: number.endTime,
      TOTAL: '1',
      OVER_COUNT: isOpen && hospital.isFree(session, number) ? '1' : '0',
    })),
  });
}
