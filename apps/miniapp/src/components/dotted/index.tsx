import { View } from '@tarojs/components';
import styles from './index.module.scss';

interface DottedProps {
  /** What is not known is left out. */
  parts: readonly (string | false | null | undefined)[];
  /** How the words look. */
  className?: string;
}

/** A few words side by side with dots between them: where they wrap, no line begins or ends with a dot. */
export const Dotted = ({ parts, className = '' }: DottedProps) => (
  <View className={`${styles.line} ${className}`}>
    {parts.filter(Boolean).map((part, place) => (
      <View key={place} className={styles.part}>
        {part}
      </View>
    ))}
  </View>
);
