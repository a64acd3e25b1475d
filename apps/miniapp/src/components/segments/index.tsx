import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import styles from './index.module.scss';

interface SegmentsProps<Value extends string> {
  /** What the segments divide, for screen readers. */
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Two to four views of the same thing. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <View className={styles.segments} {...a11y('tablist', { label })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`${styles.segment} ${option.value === value ? styles.selected : ''}`}
          onClick={() => onChange(option.value)}
          {...a11y('tab', { label: option.label, selected: option.value === value })}
        >
          <Text>{option.label}</Text>
        </View>
      ))}
    </View>
  );
}
