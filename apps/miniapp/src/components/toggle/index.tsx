import { View } from '@tarojs/components';
import { a11y, toast, useOnline } from '@/platform';
import { OFFLINE_REASON } from '../button';
import styles from './index.module.scss';

interface ToggleProps {
  /** What is turned on and off, for screen readers. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Needs the network: without one it says so and stays as it is. */
  online?: boolean;
}

/** On or off, at once. */
export const Toggle = ({ label, checked, onChange, online }: ToggleProps) => {
  const isCutOff = !useOnline() && online === true;
  return (
    <View
      className={`${styles.target} ${isCutOff ? styles.off : ''}`}
      onClick={() => (isCutOff ? toast(OFFLINE_REASON) : onChange(!checked))}
      {...a11y('switch', { label, checked, disabled: isCutOff })}
    >
      <View className={`${styles.track} ${checked ? styles.on : ''}`}>
        <View className={styles.knob} />
      </View>
    </View>
  );
};
