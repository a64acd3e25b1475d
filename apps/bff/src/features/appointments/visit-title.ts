import type { AppointmentRow } from './appointment-row';

/** What an appointment is called in an access log, such as `11月23日心血管内科周明医生`. */
export const visitTitle = ({
  visitDate,
  departmentName,
  doctorName,
}: Pick<AppointmentRow, 'visitDate' | 'departmentName' | 'doctorName'>): string => {
  const [, month, day] = visitDate.split('-');
  return `${Number(month)}月${Number(day)}日${departmentName}${doctorName === null ? '' : `${doctorName}医生`}`;
};
