import type { AppointmentRow } from '../appointments/appointment-row';
import { visitTitle } from '../appointments/visit-title';
import type { VisitFact } from '../appointments/visit-telling';

const OUTCOMES = {
  granted: { title: '您的申诉已通过', body: '医院同意了您的申诉，本次未就诊不计入爽约。' },
  refused: { title: '您的申诉未通过', body: '医院没有同意您的申诉，如有疑问请联系医院门诊办公室。' },
} as const;

/** What residents are told of the hospital's decision. */
export const appealFact = (
  row: Pick<AppointmentRow, 'id' | 'hospitalName' | 'departmentName' | 'doctorName' | 'visitDate' | 'startTime'>,
  decision: keyof typeof OUTCOMES,
  answer: string | null,
): VisitFact => {
  const { title, body } = OUTCOMES[decision];
  return {
    fact: `appointment:${row.id}:appeal`,
    kind: 'visit-missed',
    title,
    body: `${row.hospitalName}：${visitTitle(row)}。${body}${answer === null ? '' : `医院答复：${answer}`}`,
    fields: {
      hospital: row.hospitalName,
      department: row.departmentName,
      doctor: row.doctorName ?? '',
      time: `${row.visitDate} ${row.startTime}`,
      reason: body,
    },
  };
};
