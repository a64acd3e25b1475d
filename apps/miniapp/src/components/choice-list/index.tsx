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
            className={styles.choice}
            onClick={() => !option.disabled && onChange(option.value)}
            {...a11y('radio', { label: option.label, ...state })}
          >
            <View className={styles.words}>
              <Text className={option.disabled ? styles.off : styles.title}>{option.label}</Text>
              {option.note && <Text className={styles.note}>{option.note}</Text>}
            </View>
            <View className={`${checked ? styles.on : styles.ring} ${option.disabled ? styles.faint : ''}`}>
              {checked && <Icon name="check" tone="on-accent" size={16} />}
            </View>
          </View>
        );
      })}
    </View>
  );
}

/** Longer words, and fewer of them, stand as wide as they are. */
const isGrid = (options: readonly { label: string }[]): boolean =>
  options.length > 4 && options.every(({ label }) => label.length <= 5);

/** One of a few short words, side by side; wraps where there are many, in columns where all are short. */
export function ChoiceChips<Value extends string>({ label, options, value, onChange }: ChoiceListProps<Value>) {
  return (
    <View className={`${styles.chips} ${isGrid(options) ? styles.grid : ''}`} {...a11y('radiogroup', { label })}>
      {options.map((option) => {
        const checked = option.value === value;
        return (
          <View
            key={option.value}
            className={`${styles.chip} ${checked ? styles.chosen : ''} ${option.disabled ? styles.faint : ''}`}
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
