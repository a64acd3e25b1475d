import { Input, Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y, fieldName, useTextStep } from '@/platform';
import { Icon } from '../icon';
import styles from './index.module.scss';

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What can be looked for; also what a screen reader says. */
  label: string;
  maxLength: number;
}

/** A larger one has no room for a whole label in one line. */
const LAST_STEP_THAT_FITS = 2;

/** One field to look something up, with a way to empty it. */
export const SearchField = ({ value, onChange, label, maxLength }: SearchFieldProps) => {
  const isLarge = useTextStep() > LAST_STEP_THAT_FITS;
  return (
    <View className={styles.box}>
      <Icon name="search" tone="accent" size={22} />
      <Input
        className={styles.input}
        placeholderClass={styles.placeholder}
        value={value}
        placeholder={isLarge ? t`搜索` : label}
        maxlength={maxLength}
        confirmType="search"
        focus
        {...fieldName(label)}
        onInput={(event) => onChange(event.detail.value)}
      />
      {value !== '' && (
        <View className={styles.clear} onClick={() => onChange('')} {...a11y('button', { label: t`清空` })}>
          <Icon name="close" tone="secondary" size={20} />
        </View>
      )}
    </View>
  );
};

/** Looks like the field and leads to it. */
export const SearchEntry = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <View className={styles.entry} hoverClass={styles.pressed} onClick={onClick} {...a11y('button', { label })}>
    <Icon name="search" tone="accent" size={20} />
    <Text>{label}</Text>
  </View>
);
