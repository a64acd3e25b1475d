import type { Appointment } from '@kangqiao/contracts';
import { toCalendar } from './calendar';

const GIVEN_UP = new Set<Appointment['state']>(['cancelled', 'stopped', 'refused']);

/** The calendar file of an appointment; the name in it stays masked, for calendars are shared. */
export const toVisitCalendar = (appointment: Appointment, version: number, now: Date): string =>
  toCalendar({
    id: appointment.id,
    sequence: version,
    cancelled: GIVEN_UP.has(appointment.state),
    date: appointment.visitDate,
    startTime: appointment.startTime,
    endTime: appointment.endTime,
    summary: ['就诊', appointment.departmentName, appointment.doctorName].filter(Boolean).join(' '),
    location: [appointment.hospitalName, appointment.place].filter(Boolean).join(' '),
    description: [
      `就诊人：${appointment.personNameMasked}`,
      `请于 ${appointment.arriveBy} 前到达`,
      ...(appointment.queueNo === null ? [] : [`序号：${appointment.queueNo}`]),
      ...appointment.bring,
    ].join('\n'),
    stamp: now,
  });
