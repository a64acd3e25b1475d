import type { ReactNode } from 'react';
import { Input, Text, View } from '@tarojs/components';
import { a11y, fieldName } from '@/platform';
import { useSaidAlready } from '../steps/asked';
import styles from './index.module.scss';

interface FieldProps {
  label: string;
  /** What is wrong with the value now. */
  problem?: string;
  /** What helps to fill it. */
  hint?: string;
  children: ReactNode;
}

/** A named place in a form, with its problem right below it. */
export const Field = ({ label, problem, hint, children }: FieldProps) => (
  <View className={styles.field}>
    {!useSaidAlready(label) && <Text className={styles.label}>{label}</Text>}
    {children}
    {problem ? (
      <View className={styles.problem} {...a11y('alert')}>
        <Text>{problem}</Text>
      </View>
    ) : (
      hint && <Text className={styles.hint}>{hint}</Text>
    )}
  </View>
);

interface TextInputProps {
  value: string;
  onChange: (value: string) => void;
  /** The same words as the field's label, for screen readers. */
  label: string;
  placeholder?: string;
  /** Which keyboard comes up. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard';
  maxLength?: number;
  invalid?: boolean;
  disabled?: boolean;
  onBlur?: () => void;
  onConfirm?: () => void;
}

/** One line of text. */
export const TextInput = ({ value, onChange, label, keyboard = 'text', invalid, ...rest }: TextInputProps) => (
  <View className={`${styles.box} ${invalid ? styles.invalid : ''}`}>
    <Input
      className={styles.input}
      placeholderClass={styles.placeholder}
      value={value}
      type={process.env.TARO_ENV === 'h5' && keyboard === 'idcard' ? 'text' : keyboard}
      placeholder={rest.placeholder}
      maxlength={rest.maxLength ?? 140}
      disabled={rest.disabled}
      {...fieldName(label)}
      ariaInvalid={invalid === true}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={rest.onBlur}
      onConfirm={rest.onConfirm}
    />
  </View>
);
