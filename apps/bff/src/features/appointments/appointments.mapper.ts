import type { Appointment, Hold, HoldState } from '@kangqiao/contracts';
import { isoWithOffset, maskName, minutesBefore } from '@kangqiao/domain';
import type { BookCommand, Booking, HoldCommand, Hospital } from '@kangqiao/his-port';
import { toOpaque } from '../../hospitals/opaque-id';
import { toSessionId } from '../scheduling/session-id';
import type { AppointmentRow } from './appointment-row';
import { appealVerdict, cancelDeadline, cancelVerdict, mayRebook } from './appointments.policy';
import type { Changes } from './appointments.store';
import { clip } from './clip';

interface Named {
  name: string;
}

const sessionRef = (row: AppointmentRow) => ({
  id: row.sessionId,
  departmentId: row.departmentId,
  doctorId: row.doctorId,
  date: row.visitDate,
  period: row.period,
});

export const toHoldCommand = (row: AppointmentRow, patientNo: string): HoldCommand => ({
  clientRef: row.id,
  session: sessionRef(row),
  number: { id: row.numberId, startTime: row.startTime, endTime: row.endTime },
  patientNo,
});

export const toBookCommand = (
  row: AppointmentRow,
  patientNo: string,
  { name, phone }: { name: string; phone: string | null },
): BookCommand => ({ ...toHoldCommand(row, patientNo), feeFen: row.feeFen, patient: { name, phone } });

/** What a row keeps of a hospital's booking. */
export const ofBooking = (booking: Booking, now: Date): Changes => ({
  visitNo: booking.visitNo,
  queueNo: clip(booking.queueNo, 32),
  place: clip(booking.place, 200),
  bring: JSON.stringify(booking.bring),
  lookedAt: now,
});

export const toHold = (row: AppointmentRow, state: HoldState, person: Named): Hold => ({
  id: row.id,
  state,
  expiresAt: isoWithOffset(row.holdExpiresAt),
  personId: row.personId,
  personNameMasked: maskName(person.name),
  hospitalId: row.hospitalId,
  hospitalName: row.hospitalName,
  session: {
    id: toSessionId(sessionRef(row)),
    hospitalId: row.hospitalId,
    departmentId: toOpaque(row.departmentId),
    departmentName: row.departmentName,
    doctorId: row.doctorId === null ? null : toOpaque(row.doctorId),
    doctorName: row.doctorName,
    doctorTitle: row.doctorTitle,
    date: row.visitDate,
    period: row.period,
    state: 'open',
    total: row.sessionTotal,
    remaining: row.sessionRemaining,
    waiting: null,
    feeFen: row.feeFen,
  },
  number: {
    id: toOpaque(row.numberId),
    sessionId: toSessionId(sessionRef(row)),
    startTime: row.startTime,
    endTime: row.endTime,
    available: false,
  },
});

/** Another doctor comes, and the resident has not said that they come all the same. */
export const hasNewDoctor = ({ substitute, substituteKept }: AppointmentRow): boolean =>
  substitute !== null && !substituteKept;

export const visitOf = (row: AppointmentRow) => ({
  state: row.state,
  date: row.visitDate,
  startTime: row.startTime,
  hasNewDoctor: hasNewDoctor(row),
});

/** `hospital` is null once it is no longer connected: what is known stays, nothing can be done. */
export function toAppointment(row: AppointmentRow, person: Named, hospital: Hospital | null, now: Date): Appointment {
  const visit = visitOf(row);
  const rules = hospital?.rules;
  return {
    id: row.id,
    state: row.state,
    personId: row.personId,
    personNameMasked: maskName(person.name),
    hospitalId: row.hospitalId,
    hospitalName: row.hospitalName,
    departmentId: toOpaque(row.departmentId),
    departmentName: row.departmentName,
    doctorId: row.doctorId === null ? null : toOpaque(row.doctorId),
    doctorName: row.doctorName,
    doctorTitle: row.doctorTitle,
    substitution: row.substitute === null ? null : { doctorName: row.substitute, kept: Boolean(row.substituteKept) },
    visitDate: row.visitDate,
    period: row.period,
    startTime: row.startTime,
    endTime: row.endTime,
    arriveBy: minutesBefore(row.startTime, rules?.arriveBeforeMinutes ?? 0),
    place: row.place,
    feeFen: row.feeFen,
    visitNo: row.visitNo,
    queueNo: row.queueNo,
    bring: row.bring === null ? [] : (JSON.parse(row.bring) as string[]),
    reason: row.reason,
    appeal: row.state === 'missed' ? row.appeal : null,
    successorId: row.state === 'rebooked' ? row.successorId : null,
    bookedAt: row.bookedAt && isoWithOffset(row.bookedAt),
    cancelBefore: rules && row.state === 'booked' ? isoWithOffset(cancelDeadline(visit, rules)) : null,
    actions: {
      cancel: rules !== undefined && cancelVerdict(visit, rules, now) === 'allowed',
      keep: row.state === 'booked' && hasNewDoctor(row),
      rebook: mayRebook(row, now),
      appeal: rules !== undefined && appealVerdict(row, rules, now) === 'allowed',
    },
  };
}
