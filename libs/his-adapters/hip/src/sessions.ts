import { yuanToFen } from '@kangqiao/domain';
import { HospitalFault, type Period, type Session, type SessionRef, type VisitNumber } from '@kangqiao/his-port';
import { ROOTS } from './codes';
import { readMoney } from './money';
import { assertDistinct, type Hl7Node } from './node';
import type { HipTables } from './tables';

/** One time frame of a schedule: a number that a resident can take. */
interface Frame {
  date: string;
  period: Period;
  startTime: string;
  endTime: string;
  /** Null = no limit. */
  total: number | null;
  remaining: number | null;
}

/** The sessions of an answer by department and days. */
export function readSessions(subjects: Hl7Node[], departmentId: string, tables: HipTables): Session[] {
  const sessions = slotsOf(subjects).map((slot) => readSession(slot, tables));
  assertDistinct(
    sessions.map(({ id }) => id),
    'schedules.id',
  );
  if (sessions.some((session) => session.departmentId !== departmentId)) {
    throw new HospitalFault('MALFORMED', 'schedules: of another department');
  }
  return sessions;
}

/** The numbers of an answer by schedule; none when there is no such schedule. */
export function readNumbers(subjects: Hl7Node[], session: SessionRef, tables: HipTables): VisitNumber[] {
  const [slot, ...others] = slotsOf(subjects);
  if (!slot) return [];
  if (others.length > 0) throw new HospitalFault('DUPLICATE_ID', 'schedules: two of one id');
  if (slot.requiredId('id', ROOTS.schedule) !== session.id) throw slot.fault('MALFORMED', 'another schedule');
  const open = stateOf(slot, tables) === 'open';
  const frames = framesOf(slot, tables);
  if (frames.some(({ date }) => date !== session.date)) throw slot.fault('MALFORMED', 'on another day');
  return frames.map(({ startTime, endTime, remaining }) => ({
    id: numberIdOf(startTime),
    sessionId: session.id,
    startTime,
    endTime,
    available: open && remaining !== 0,
  }));
}

/** A number is named by the clock time at which it begins: `HH:mm` → `HHmm`. */
export function numberIdOf(startTime: string): string {
  return startTime.replace(':', '');
}

function slotsOf(subjects: Hl7Node[]): Hl7Node[] {
  return subjects.map((subject) => subject.at('schedule', 'resourceSlot'));
}

function readSession(slot: Hl7Node, tables: HipTables): Session {
  const frames = framesOf(slot, tables);
  const remaining = sumOf(frames.map((frame) => frame.remaining));
  const state = stateOf(slot, tables);
  const doctor = slot.at('directTarget').either('IdentifiedEntity', 'identifiedEntity');
  const doctorId = doctor.id('id', ROOTS.staff);
  return {
    id: slot.requiredId('id', ROOTS.schedule),
    departmentId: slot.requiredId('deptId', ROOTS.department),
    departmentName: slot.at('deptName').requiredLabel(),
    doctorId,
    doctorName: doctorId === null ? null : doctor.at('name').label(),
    doctorTitle: doctor.at('code').display(),
    ...whenOf(slot, frames, tables),
    state: state === 'open' && remaining === 0 ? 'full' : state,
    total:
      slot.at('totalNumber').optional() === null
        ? sumOf(frames.map((frame) => frame.total))
        : slot.at('totalNumber').count(tables.unlimited),
    remaining,
    feeFen: feeOf(slot, tables),
  };
}

function stateOf(slot: Hl7Node, tables: HipTables) {
  return slot.at('statusCode').mappedOrNull(tables.scheduleStates) ?? 'open';
}

function framesOf(slot: Hl7Node, tables: HipTables): Frame[] {
  const frames = slot.all('timeFrame').map((frame) => readFrame(frame, tables));
  assertDistinct(
    frames.map(({ startTime }) => startTime),
    'schedules.timeFrame',
  );
  return frames;
}

function readFrame(frame: Hl7Node, tables: HipTables): Frame {
  const low = frame.at('effectiveTime', 'low').localTime();
  const high = frame.at('effectiveTime', 'high').localTime();
  if (low.date !== high.date || low.time >= high.time) throw frame.fault('MALFORMED', 'effectiveTime');
  return {
    date: low.date,
    period: frame.at('code').mapped(tables.periods),
    startTime: low.time,
    endTime: high.time,
    total: frame.at('totalFrameNumber').count(tables.unlimited),
    remaining: frame.at('remainNumber').count(tables.unlimited),
  };
}

/** The day and period of a session, from its frames; one without frames says so itself. */
function whenOf(slot: Hl7Node, frames: Frame[], tables: HipTables): { date: string; period: Period } {
  const [first] = frames;
  if (!first) {
    return { date: slot.at('effectiveTime', 'low').day(), period: slot.at('periodCode').mapped(tables.periods) };
  }
  const { date, period } = first;
  if (frames.some((frame) => frame.date !== date)) throw slot.fault('MALFORMED', 'timeFrame: on two days');
  return { date, period: frames.every((frame) => frame.period === period) ? period : 'all-day' };
}

/** The fee of the schedule, or of its resource level. A fee that is not known is never shown as none. */
function feeOf(slot: Hl7Node, tables: HipTables): number {
  const fee = slot.at('registrationFee');
  if (fee.optional() !== null) return readMoney(fee, tables.moneyUnit);
  const level = slot.at('code').attribute('code') ?? '';
  const ofLevel = Object.hasOwn(tables.feesByLevel, level) ? tables.feesByLevel[level] : undefined;
  if (ofLevel === undefined) throw slot.fault('MISSING_FIELD', 'registrationFee');
  return yuanToFen(ofLevel);
}

function sumOf(counts: (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
