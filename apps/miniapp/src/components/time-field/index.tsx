import { Picker, Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './index.module.scss';

interface TimeFieldProps {
  /** What the time is for, for screen readers. */
  label: string;
  /** `HH:mm`. */
  value: string;
  onChange: (time: string) => void;
}

/** A time of day, chosen with the phone's own wheel. */
export const TimeField = ({ label, value, onChange }: TimeFieldProps) => (
  <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
    <View className={styles.time} {...a11y('button', { label: t`${label}，${value}` })}>
      <Text>{value}</Text>
    </View>
  </Picker>
);
