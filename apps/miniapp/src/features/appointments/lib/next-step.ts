import type { Appointment, LocalDate } from '@kangqiao/contracts';
import { t } from '@/language';
import { shortDayLabel } from '@/wording';

type Known = Pick<Appointment, 'state' | 'visitDate' | 'arriveBy' | 'hospitalName' | 'actions' | 'successorId'>;

/** What the resident does next about an appointment. Whoever is booked signs in before they go to the room. */
export const nextStepOf = (appointment: Known, now: LocalDate): string => {
  const { state, visitDate, arriveBy, hospitalName, actions, successorId } = appointment;
  if (actions.rebook) return t`在下面选一个新的时间`;
  if (successorId !== null) return t`点“查看改约后的预约”`;
  switch (state) {
    case 'booked':
      return t`${shortDayLabel(visitDate, now)} ${arriveBy} 前带证件到${hospitalName}，先报到`;
    case 'arrived':
      return t`在候诊区等叫号`;
    case 'holding':
    case 'held':
    case 'confirming':
    case 'cancelling':
      return t`等医院答复，这里会自动更新`;
    default:
      return t`还要看病，点“再次预约”`;
  }
};
