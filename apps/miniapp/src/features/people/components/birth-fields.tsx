import type { LocalDate } from '@kangqiao/contracts';
import { ChoiceChips, DateField, Field } from '@/components';
import { t } from '@/language';
import { firstBirthDay } from '../lib/birth-days';
import type { PersonDraft, PersonProblems } from '../lib/person-draft';
import { SEX_WORDS } from '../lib/wording';

type Facts = Pick<PersonDraft, 'birthDate' | 'sex'>;

interface BirthFieldsProps {
  draft: PersonDraft;
  today: LocalDate;
  problems: PersonProblems;
  onChange: (facts: Partial<Facts>) => void;
}

const SEXES = [
  { value: 'male', label: SEX_WORDS.male },
  { value: 'female', label: SEX_WORDS.female },
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
