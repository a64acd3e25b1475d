import type { Session, VisitNumber } from '@kangqiao/contracts';
import { useHospital } from '@/features/directory';
import { DescriptionList } from '@/components';
import { t } from '@/language';
import { periodWords, dayLabel, timeRange, today } from '@/wording';

interface Properties {
  session: Session;
  /** Undefined where the hospital no longer lists it. */
  number: VisitNumber | undefined;
}

/** Where, whom and when; how much stands beside the button. */
export const BookingFacts = ({ session, number }: Properties) => {
  const hospital = useHospital(session.hospitalId);
  const slot = number ? timeRange(number.startTime, number.endTime) : '';
  return (
    <DescriptionList
      items={[
        { term: t`就诊日期`, value: dayLabel(session.date, today()) },
        { term: t`就诊时段`, value: `${periodWords(session.period)} ${slot}`.trim() },
        { term: t`医院`, value: hospital.data?.name },
        { term: t`科室`, value: session.departmentName },
        { term: t`医生`, value: [session.doctorName, session.doctorTitle].filter(Boolean).join(' ') },
      ]}
    />
  );
};
