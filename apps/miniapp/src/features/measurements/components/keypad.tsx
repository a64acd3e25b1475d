import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { typed } from '../lib/draft';
import styles from './keypad.module.scss';

interface Properties {
  /** What is being written, for screen readers. */
  label: string;
  value: string;
  unit: string;
  /** Nothing comes after a point: there is no key for one. */
  whole: boolean;
  onChange: (value: string) => void;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'back'] as const;
const SAID: Readonly<Record<string, string>> = { '.': t`小数点 .`, back: t`删除一位` };

/** A number in large type above large keys. */
export const Keypad = ({ label, value, unit, whole, onChange }: Properties) => (
  <View>
    <View className={styles.shown} {...a11y('status', { label: t`${label}，${value || t`还没有填`} ${unit}` })}>
      <Text className={value === '' ? styles.empty : styles.value}>{value === '' ? t`请按数字` : value}</Text>
      <Text className={styles.unit}>{unit}</Text>
    </View>
    <View className={styles.keys}>
      {KEYS.map((key) =>
        key === '.' && whole ? (
          <View key={key} />
        ) : (
          <View
            key={key}
            className={styles.key}
            hoverClass={styles.pressed}
            onClick={() => onChange(typed(value, key))}
            {...a11y('button', { label: SAID[key] ?? key })}
          >
            <Text>{key === 'back' ? t`删` : key}</Text>
          </View>
        ),
      )}
    </View>
  </View>
);
