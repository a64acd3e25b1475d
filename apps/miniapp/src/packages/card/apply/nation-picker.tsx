import { NATIONS } from '@kangqiao/domain';
import { Picker } from '@tarojs/components';
import { PickerBox } from '@/components';
import { t, translated } from '@/language';

interface NationPickerProps {
  /** Empty while none is chosen. */
  value: string;
  onChange: (nation: string) => void;
  invalid: boolean;
}

/** A nation of GB/T 3304, chosen with the phone's own wheel. */
export const NationPicker = ({ value, onChange, invalid }: NationPickerProps) => (
  <Picker
    mode="selector"
    range={NATIONS.map(translated)}
    value={Math.max(0, NATIONS.indexOf(value))}
    onChange={({ detail }) => onChange(NATIONS[Number(detail.value)] ?? '')}
  >
    <PickerBox
      label={t`民族`}
      value={translated(value)}
      placeholder={t`请选择`}
      icon="chevron-down"
      invalid={invalid}
    />
  </Picker>
);
