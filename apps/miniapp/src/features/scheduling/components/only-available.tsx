import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './only-available.module.scss';

interface Properties {
  value: boolean;
  onChange: (only: boolean) => void;
}

/** Hides what cannot be booked. */
export const OnlyAvailable = ({ value, onChange }: Properties) => (
  <View
    className={styles.toggle}
    onClick={() => onChange(!value)}
    {...a11y('switch', { checked: value, label: t`只看有号` })}
  >
    <View className={value ? styles.on : styles.off}>{value && <Icon name="check" tone="on-accent" size={14} />}</View>
    <Text>{t`只看有号`}</Text>
  </View>
);
