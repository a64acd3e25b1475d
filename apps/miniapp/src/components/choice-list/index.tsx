import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform';
import { Icon } from '../icon';
import styles from './index.module.scss';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  note?: string;
  disabled?: boolean;
}

interface ChoiceListProps<Value extends string> {
  /** What is being chosen, for screen readers. */
  label: string;
  options: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few, each on its own line. */
export function ChoiceList<Value extends string>({ label, options, value, onChange }: ChoiceListProps<Value>) {
  return (
    <View className={styles.list} {...a11y('radiogroup', { label })}>
      {options.map((option) => {
        const checked = option.value === value;
        const state = { checked, disabled: option.disabled === true };
        return (
          <View
            key={option.value}
            className={`${styles.choice} ${option.disabled ? styles.off : ''}`}
            onClick={() => !option.disabled && onChange(option.value)}
            {...a11y('radio', { label: option.label, ...state })}
          >
            <View className={styles.words}>
              <Text className={styles.title}>{option.label}</Text>
              {option.note && <Text className={styles.note}>{option.note}</Text>}
            </View>
            <View className={checked ? styles.on : styles.ring}>
              {checked && <Icon name="check" tone="on-accent" size={16} />}
            </View>
          </View>
        );
      })}
    </View>
  );
}

/** One of a few short words, side by side; wraps where there are many. */
export function ChoiceChips<Value extends string>({ label, options, value, onChange }: ChoiceListProps<Value>) {
  return (
    <View className={styles.chips} {...a11y('radiogroup', { label })}>
      {options.map((option) => {
        const checked = option.value === value;
        return (
          <View
            key={option.value}
            className={`${styles.chip} ${checked ? styles.chosen : ''} ${option.disabled ? styles.off : ''}`}
            onClick={() => !option.disabled && onChange(option.value)}
            {...a11y('radio', { label: option.label, checked, disabled: option.disabled === true })}
          >
            <Text>{option.label}</Text>
          </View>
        );
      })}
    </View>
  );
}
