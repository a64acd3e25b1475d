import { localDateOf, localTimeOf } from '@kangqiao/domain';
import { HospitalFault, type Period, type Session, type SessionState, type VisitNumber } from '@kangqiao/his-port';
import type { Schedule, Slot } from 'fhir/r4';
import type { Role } from './roles';
import { FEE } from './systems';
import { extension, fen, instant, mapped, required } from './values';

const NOON = '12:00';
const EVENING = '18:00';
/** A session that begins in the morning and ends after this goes on through the afternoon. */
const LUNCH_IS_OVER = '13:30';

/** Null = the number does not exist. */
const SLOTS: Record<Slot['status'], 'free' | 'taken' | 'stopped' | null> = {
  free: 'free',
  busy: 'taken',
  'busy-tentative': 'taken',
  'busy-unavailable': 'stopped',
  'entered-in-error': null,
};

/** Whether a number can be had, is taken, was stopped, or never was. @throws HospitalFault on an unknown status */
export function slotState({ status }: Slot): 'free' | 'taken' | 'stopped' | null {
  return mapped(status, SLOTS, 'Slot.status');
}

/** The day and the times of a session, from its planning horizon. @throws HospitalFault */
export function timesOf({ planningHorizon }: Schedule): { date: string; period: Period } {
  const start = instant(planningHorizon?.start, 'Schedule.planningHorizon.start');
  const date = localDateOf(start);
  const end = planningHorizon?.end === undefined ? null : instant(planningHorizon.end, 'Schedule.planningHorizon.end');
  if (end && (end <= start || localDateOf(end) !== date)) {
    throw new HospitalFault('MALFORMED', 'Schedule.planningHorizon: not within one day');
  }
  return { date, period: periodOf(localTimeOf(start), end && localTimeOf(end)) };
}

function periodOf(start: string, end: string | null): Period {
  if (start >= EVENING) return 'evening';
  if (start >= NOON) return 'afternoon';
  return end !== null && end > LUNCH_IS_OVER ? 'all-day' : 'morning';
}

/** What a Schedule says of itself; read alike wherever it comes from. @throws HospitalFault */
export function readSchedule(schedule: Schedule) {
  return {
    id: required(schedule.id, 'Schedule.id'),
    ...timesOf(schedule),
    feeFen: fen(extension(schedule.extension, FEE)?.valueMoney, 'Schedule.extension fee'),
  };
}

/** A session from its Schedule, whose role it is, and its numbers. @throws HospitalFault */
export function toSession(schedule: Schedule, role: Role, slots: Slot[]): Session {
  const states = slots.map(slotState).filter((state) => state !== null);
  const remaining = states.filter((state) => state === 'free').length;
  return {
    ...readSchedule(schedule),
    departmentId: role.departmentId,
    departmentName: required(role.departmentName, 'PractitionerRole.organization.display'),
    doctorId: role.practitionerId === null ? null : role.id,
    doctorName: role.practitionerName,
    doctorTitle: role.title,
    state: stateOf(schedule, states.length, remaining),
    total: states.length,
    remaining,
  };
}

function stateOf({ active }: Schedule, total: number, remaining: number): SessionState {
  if (active === false) return 'stopped';
  if (total === 0) return 'not-released';
  return remaining > 0 ? 'open' : 'full';
}

/** @param proposed ids of the Slots that the server proposes, where it does. @throws HospitalFault */
export function toNumber(slot: Slot, sessionId: string, proposed: ReadonlySet<string> | null): VisitNumber {
  const id = required(slot.id, 'Slot.id');
  const [start, end] = [instant(slot.start, 'Slot.start'), instant(slot.end, 'Slot.end')];
  if (end <= start) throw new HospitalFault('MALFORMED', 'Slot.end');
  return {
    id,
    sessionId,
    startTime: localTimeOf(start),
    endTime: localTimeOf(end),
    available: slotState(slot) === 'free' && (proposed?.has(id) ?? true),
  };
}
