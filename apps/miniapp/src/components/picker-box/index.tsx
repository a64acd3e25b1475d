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
  /** Where no wheel of the phone answers the tap. */
  onClick?: () => void;
}

/** What is tapped to choose, mostly with one of the phone's own wheels, and shows what was chosen. */
export const PickerBox = ({ label, value, placeholder, icon, invalid, onClick }: PickerBoxProps) => (
  <View
    className={`${styles.box} ${invalid ? styles.invalid : ''}`}
    onClick={onClick}
    {...a11y('button', { label: t`${label}，${value || placeholder}` })}
  >
    <Text className={value ? styles.value : styles.placeholder}>{value || placeholder}</Text>
    <Icon name={icon} tone="accent" size={20} />
  </View>
);
