import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { Icon, type IconName } from '../icon';
import styles from './index.module.scss';

interface PickerBoxProps {
  /** The same words as the field's label, for screen readers. */
  label: string;
  /** Empty = nothing is chosen. */
  value: string;
  placeholder: string;
  icon: IconName;
  invalid?: boolean;
}

/** What is tapped to bring up one of the phone's own wheels, and shows what was chosen. */
export const PickerBox = ({ label, value, placeholder, icon, invalid }: PickerBoxProps) => (
  <View
    className={`${styles.box} ${invalid ? styles.invalid : ''}`}
    {...a11y('button', { label: t`${label}，${value || placeholder}` })}
  >
    <Text className={value ? styles.value : styles.placeholder}>{value || placeholder}</Text>
    <Icon name={icon} tone="accent" size={20} />
  </View>
);
