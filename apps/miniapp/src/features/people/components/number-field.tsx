import type { DocumentType } from '@kangqiao/contracts';
import { ChoiceChips, Field, TextInput } from '@/components';
import { t } from '@/language';
import { NUMBER_EXAMPLES } from '../lib/wording';

interface NumberFieldProps {
  type: DocumentType;
  value: string;
  problem?: string;
  onChange: (number: string) => void;
  /** The field was left: what is wrong may be said now. */
  onBlur?: () => void;
}

const BIRTH_ORDERS = [
  { value: '1', label: t`单胎或先出生` },
  ...['2', '3', '4', '5'].map((value) => ({ value, label: t`第 ${value} 个` })),
];

/** The number as printed; for a newborn, which has none, the order of birth. */
export const NumberField = ({ type, value, problem, onChange, onBlur }: NumberFieldProps) =>
  type === 'newborn' ? (
    <Field label={t`第几个出生`} problem={problem}>
      <ChoiceChips label={t`第几个出生`} options={BIRTH_ORDERS} value={value} onChange={onChange} />
    </Field>
  ) : (
    <Field label={t`证件号码`} problem={problem}>
      <TextInput
        label={t`证件号码`}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        keyboard={type === 'resident-id' ? 'idcard' : 'text'}
        placeholder={NUMBER_EXAMPLES[type]}
        maxLength={32}
        invalid={problem !== undefined}
      />
    </Field>
  );
