import { DateField, type Description, Field } from '@/components';
import { t } from '@/language';
import { monthDay, today } from '@/wording';

interface DaySpanProps {
  from: string;
  to: string;
  /** The first day that can be chosen; any unless told. */
  start?: string;
  onFrom: (day: string) => void;
  onTo: (day: string) => void;
}

/** The days from one to another, today at the latest. */
export const DaySpan = ({ from, to, start, onFrom, onTo }: DaySpanProps) => (
  <>
    <Field label={t`从`}>
      <DateField label={t`从哪天`} value={from} start={start} end={to} onChange={onFrom} />
    </Field>
    <Field label={t`到`}>
      <DateField label={t`到哪天`} value={to} start={from} end={today()} onChange={onTo} />
    </Field>
  </>
);

/** The same days, as they are looked over before they are sent. */
export const daySpanAnswers = (from: string, to: string): Description[] => [
  { term: t`从哪天`, value: monthDay(from, today()) },
  { term: t`到哪天`, value: monthDay(to, today()) },
];
