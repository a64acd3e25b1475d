import { Picker } from '@tarojs/components';
import { t } from '@/language';
import { PickerBox } from '../picker-box';

interface DateFieldProps {
  /** The same words as the field's label, for screen readers. */
  label: string;
  /** `YYYY-MM-DD`; null = none is chosen. */
  value: string | null;
  onChange: (date: string) => void;
  /** The first and the last day that can be chosen. */
  start?: string;
  end?: string;
  placeholder?: string;
  invalid?: boolean;
}

/** A day, chosen with the phone's own wheel. */
export const DateField = ({
  label,
  value,
  onChange,
  start,
  end,
  placeholder = t`请选择日期`,
  invalid,
}: DateFieldProps) => (
  <Picker mode="date" value={value ?? ''} start={start} end={end} onChange={(event) => onChange(event.detail.value)}>
    <PickerBox label={label} value={value ?? ''} placeholder={placeholder} icon="calendar" invalid={invalid} />
  </Picker>
);
