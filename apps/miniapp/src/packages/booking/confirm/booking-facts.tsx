import { formatYuan } from '@kangqiao/domain';
import type { Session, VisitNumber } from '@kangqiao/contracts';
import { useHospital } from '@/features/directory';
import { DescriptionList } from '@/components';
import { PERIOD_WORDS, dayLabel, timeRange, today } from '@/wording';

interface Properties {
  session: Session;
  /** Undefined where the hospital no longer lists it. */
  number: VisitNumber | undefined;
}

/** Where, whom, when and how much. */
export const BookingFacts = ({ session, number }: Properties) => {
  const hospital = useHospital(session.hospitalId);
  const slot = number ? timeRange(number.startTime, number.endTime) : '';
  return (
    <DescriptionList
      items={[
        { term: '就诊日期', value: dayLabel(session.date, today()) },
        { term: '就诊时段', value: `${PERIOD_WORDS[session.period]} ${slot}`.trim() },
        { term: '医院', value: hospital.data?.name },
        { term: '科室', value: session.departmentName },
        { term: '医生', value: [session.doctorName, session.doctorTitle].filter(Boolean).join(' ') },
        { term: '费用', value: `${formatYuan(session.feeFen)}，到院缴费` },
      ]}
    />
  );
};
