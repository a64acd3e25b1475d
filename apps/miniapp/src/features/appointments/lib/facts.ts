import { formatYuan } from '@kangqiao/domain';
import type { Appointment, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { periodWords, dayLabel, timeRange } from '@/wording';
import { isAhead } from './next-appointment';

export interface Fact {
  term: string;
  value: string;
}

const fact = (term: string, value: string | null): Fact[] => (value ? [{ term, value }] : []);

/** It is paid at the hospital by whoever comes; what was paid at a visit that is over, only the hospital knows. */
const feeWords = ({ feeFen, state }: Pick<Appointment, 'feeFen' | 'state'>): string => {
  if (isAhead(state)) return t`${formatYuan(feeFen)}，到院缴费`;
  return state === 'completed' || state === 'missed' ? formatYuan(feeFen) : t`${formatYuan(feeFen)}，不用缴费`;
};

/** Who, where, when and how much, in the order a resident asks; what the hospital does not say is left out. */
export const appointmentFacts = (appointment: Appointment, now: LocalDate): Fact[] => [
  ...fact(t`就诊日期`, dayLabel(appointment.visitDate, now)),
  ...fact(t`就诊时段`, `${periodWords(appointment.period)} ${timeRange(appointment.startTime, appointment.endTime)}`),
  ...fact(t`就诊人`, appointment.personNameMasked),
  ...fact(t`医院`, appointment.hospitalName),
  ...fact(t`科室`, appointment.departmentName),
  ...fact(t`医生`, [appointment.doctorName, appointment.doctorTitle].filter(Boolean).join(' ')),
  ...fact(t`替诊医生`, appointment.substitution?.doctorName ?? null),
  ...fact(t`费用`, feeWords(appointment)),
  ...fact(t`预约号`, appointment.visitNo),
  ...fact(t`候诊序号`, isAhead(appointment.state) ? appointment.queueNo : null),
];
