import type { AppointmentRow } from './appointment-row';

/** What messages say of an appointment. */
export type ToldVisit = Pick<
  AppointmentRow,
  | 'id'
  | 'version'
  | 'hospitalName'
  | 'departmentName'
  | 'doctorName'
  | 'substitute'
  | 'visitDate'
  | 'startTime'
  | 'place'
  | 'bring'
  | 'queueNo'
  | 'reason'
>;

/** What fills the templates of messages about an appointment; docs/wires/wechat.md. */
export const visitFields = (visit: Omit<ToldVisit, 'id' | 'version' | 'bring'>): Record<string, string> => ({
  hospital: visit.hospitalName,
  department: visit.departmentName,
  doctor: visit.substitute ?? visit.doctorName ?? '',
  time: `${visit.visitDate} ${visit.startTime}`,
  place: visit.place ?? '',
  number: visit.queueNo ?? '',
  reason: visit.reason ?? '',
});
