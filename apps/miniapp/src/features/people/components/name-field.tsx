import type { DocumentType } from '@kangqiao/contracts';
import { Field, TextInput } from '@/components';
import { t } from '@/language';

interface NameFieldProps {
  value: string;
  documentType: DocumentType;
  problem?: string;
  onChange: (name: string) => void;
  /** The field was left: what is wrong may be said now. */
  onBlur?: () => void;
}

/** The name as on the document. */
export const NameField = ({ value, documentType, problem, onChange, onBlur }: NameFieldProps) => (
  <Field
    label={t`姓名`}
    problem={problem}
    hint={documentType === 'newborn' ? t`还没有起名的，填“母亲姓名之子”或“母亲姓名之女”` : t`与证件上的姓名一致`}
  >
    <TextInput
      label={t`姓名`}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      placeholder={t`请输入真实姓名`}
      maxLength={100}
      invalid={problem !== undefined}
    />
  </Field>
);
