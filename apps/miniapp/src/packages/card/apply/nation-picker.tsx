import { NATIONS } from '@kangqiao/domain';
import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t, translated } from '@/language';
import { a11y } from '@/platform';
import styles from './picker-box.module.scss';

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
    <View
      className={`${styles.box} ${invalid ? styles.invalid : ''}`}
      {...a11y('button', { label: t`民族，${translated(value) || t`请选择`}` })}
    >
      <Text className={value ? styles.value : styles.placeholder}>{translated(value) || t`请选择`}</Text>
      <Icon name="chevron-down" tone="accent" size={20} />
    </View>
  </Picker>
);
