import { View } from '@tarojs/components';
import { a11y } from '@/platform';
import styles from './index.module.scss';

interface ToggleProps {
  /** What is turned on and off, for screen readers. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export const Toggle = ({ label, checked, onChange }: ToggleProps) => (
  <View className={styles.target} onClick={() => onChange(!checked)} {...a11y('switch', { label, checked })}>
    <View className={`${styles.track} ${checked ? styles.on : ''}`}>
      <View className={styles.knob} />
    </View>
  </View>
);
