import { Textarea, View } from '@tarojs/components';
import { fieldName } from '@/platform';
import styles from './index.module.scss';

interface TextAreaProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** The same words as the field's label, for screen readers. */
  label: string;
  placeholder?: string;
  /** UTF-16 units; the phone takes no more. Not bounded unless told. */
  maxLength?: number;
  invalid?: boolean;
}

/** Text of several lines; the field grows with it. */
export const TextArea = ({ label, onChange, placeholder, maxLength = -1, invalid = false, ...rest }: TextAreaProps) => (
  <View className={`${styles.box} ${invalid ? styles.invalid : ''}`}>
    <Textarea
      className={styles.area}
      placeholderClass={styles.placeholder}
      placeholder={placeholder}
      maxlength={maxLength}
      autoHeight
      {...rest}
      {...fieldName(label)}
      ariaInvalid={invalid}
      onInput={(event) => onChange(event.detail.value)}
    />
  </View>
);
