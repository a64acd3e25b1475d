import type { LocalDate } from '@kangqiao/contracts';
import { ChoiceChips, DateField, Field } from '@/components';
import { t } from '@/language';
import { firstBirthDay } from '../lib/birth-days';
import type { PersonDraft, PersonProblems } from '../lib/person-draft';

type Facts = Pick<PersonDraft, 'birthDate' | 'sex'>;

interface BirthFieldsProps {
  draft: PersonDraft;
  today: LocalDate;
  problems: PersonProblems;
  onChange: (facts: Partial<Facts>) => void;
}

const SEXES = [
  { value: 'male', label: t`男` },
  { value: 'female', label: t`女` },
] as const;

/** What the document's number does not say. */
export const BirthFields = ({ draft, today, problems, onChange }: BirthFieldsProps) => (
  <>
    <Field label={t`出生日期`} problem={problems.birthDate}>
      <DateField
        label={t`出生日期`}
        value={draft.birthDate}
        start={firstBirthDay(draft.documentType, today)}
        end={today}
        invalid={problems.birthDate !== undefined}
        onChange={(birthDate) => onChange({ birthDate })}
      />
    </Field>
    <Field label={t`性别`} problem={problems.sex}>
      <ChoiceChips label={t`性别`} options={SEXES} value={draft.sex} onChange={(sex) => onChange({ sex })} />
    </Field>
  </>
);
