import type { Appointment } from '@kangqiao/contracts';
import { addDays, instantOf } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { toCalendar } from './calendar';

const GIVEN_UP = new Set<Appointment['state']>(['cancelled', 'stopped', 'rebooked', 'refused']);
const EVENING_BEFORE = '19:00';
const BEFORE_ARRIVAL_MS = 60 * 60_000;

/** The evening before, and an hour before one has to be there. */
const alarmsFor = ({ visitDate, arriveBy }: Appointment): Date[] => [
  instantOf(addDays(visitDate, -1), EVENING_BEFORE),
  new Date(instantOf(visitDate, arriveBy).getTime() - BEFORE_ARRIVAL_MS),
];

/** The calendar file of an appointment; the name in it stays masked, for calendars are shared. */
export const toVisitCalendar = (appointment: Appointment, version: number, now: Date, t: Say): string =>
  toCalendar({
    id: appointment.id,
    sequence: version,
    cancelled: GIVEN_UP.has(appointment.state),
    date: appointment.visitDate,
    startTime: appointment.startTime,
    endTime: appointment.endTime,
    summary: [t`就诊`, appointment.departmentName, appointment.substitution?.doctorName ?? appointment.doctorName]
      .filter(Boolean)
      .join(' '),
    location: [appointment.hospitalName, appointment.place].filter(Boolean).join(' '),
    description: [
      t`就诊人：${appointment.personNameMasked}`,
      t`请于 ${appointment.arriveBy} 前到达`,
      ...(appointment.queueNo === null ? [] : [t`序号：${appointment.queueNo}`]),
      ...appointment.bring,
    ].join('\n'),
    organizer: appointment.hospitalName,
    alarms: alarmsFor(appointment),
    stamp: now,
  });
