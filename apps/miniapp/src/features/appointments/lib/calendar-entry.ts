import { instantOf } from '@kangqiao/domain';
import type { Appointment } from '@kangqiao/contracts';
import { t, together } from '@/language';
import type { CalendarEntry } from '@/platform';

const words = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ');

/** Time enough to get ready and go. */
const BEFORE_ARRIVAL_MS = 60 * 60_000;

/** A visit as a phone's calendar keeps it; nobody's name is in it, for a calendar is seen by others. */
export const calendarEntryOf = (appointment: Appointment): CalendarEntry => ({
  appointmentId: appointment.id,
  title: t`就诊：${words(appointment.departmentName, appointment.substitution?.doctorName ?? appointment.doctorName)}`,
  startsAt: instantOf(appointment.visitDate, appointment.startTime),
  endsAt: instantOf(appointment.visitDate, appointment.endTime),
  remindAt: new Date(instantOf(appointment.visitDate, appointment.arriveBy).getTime() - BEFORE_ARRIVAL_MS),
  place: words(appointment.hospitalName, appointment.place),
  note: together(...[t`请于 ${appointment.arriveBy} 前到达`, ...appointment.bring].map((sentence) => t`${sentence}。`)),
});
